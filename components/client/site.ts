// The script of every page: what reading needs and no more. It stands in the head, so that the theme is set before anything is
// painted; the rest waits for the page. Each part stands back where its element is missing.
import { startCite } from './cite';
import { startContents } from './contents';
import { startNotes } from './notes';
import { startPreviews } from './previews';
import { createSearchClient } from './search-client';
import { startSearchBoxes } from './search-box';
import { startSearchPage } from './search-page';
import { applyTheme } from './theme';
import { startThemeButton } from './theme-button';

applyTheme();
document.addEventListener('DOMContentLoaded', () => {
  const { searchWorker: worker = '', searchIndex: index = '', searchPointer: pointer = '' } = document.querySelector<HTMLScriptElement>('script[data-search-index]')?.dataset ?? {};
  const client = createSearchClient({ worker, index }, pointer);
  startSearchBoxes(client);
  startSearchPage(client);
  startCite();
  startContents();
  startNotes();
  startPreviews();
  startThemeButton();
});
