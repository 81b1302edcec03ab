// The script of every page: what reading needs and no more. Each part stands back where its element is missing.
import { startContents } from './contents';
import { startNotes } from './notes';
import { createSearchClient } from './search-client';
import { startSearchBoxes } from './search-box';
import { startSearchPage } from './search-page';
import { startThemeButton } from './theme-button';

const { searchWorker: worker = '', searchIndex: index = '', searchPointer: pointer = '' } = document.querySelector<HTMLScriptElement>('script[data-search-index]')?.dataset ?? {};
const client = createSearchClient({ worker, index }, pointer);
startSearchBoxes(client);
startSearchPage(client);
startContents();
startNotes();
startThemeButton();
