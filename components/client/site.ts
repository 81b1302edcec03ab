// The script of every page: what reading needs and no more. Each part stands back where its element is missing.
import { startContents } from './contents';
import { startNotes } from './notes';
import { createSearchClient } from './search-client';
import { startSearchBoxes } from './search-box';
import { startSearchPage } from './search-page';
import { startThemeButton } from './theme-button';

const script = document.querySelector<HTMLScriptElement>('script[data-search-index]');
const client = createSearchClient(script?.dataset['searchWorker'] ?? '', script?.dataset['searchIndex'] ?? '');
startSearchBoxes(client);
startSearchPage(client);
startContents();
startNotes();
startThemeButton();
