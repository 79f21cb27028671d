/** Entry, loaded as a module on every page. The page is complete without it. */

import { defineElements } from "./elements.mjs";
import { preparePage } from "./page/page.mjs";
import { trustOwnScripts } from "./page/trusted.mjs";
import { prepareInApp } from "./shell/in-app.mjs";
import { prepareLeaving } from "./shell/leave.mjs";
import { prepareLanguageLinks } from "./shell/language-links.mjs";
import { offerReload } from "./shell/not-loaded.mjs";
import { prepareNotSaved } from "./shell/not-saved.mjs";
import { preparePageNews } from "./news/page-news.mjs";
import { prepareOffline } from "./offline/register.mjs";
import { preparePrinting } from "./shell/print.mjs";
import { prepareSearch } from "./search/search-box.mjs";
import { prepareSharing } from "./sharing/share.mjs";
import { prepareAnnouncements } from "./dom/toast.mjs";

trustOwnScripts();
// First: who has left sees nothing of what would come.
prepareLeaving();
preparePage();
prepareAnnouncements();
prepareLanguageLinks();
preparePrinting();
prepareInApp();
prepareNotSaved();
preparePageNews();
prepareSearch();
prepareOffline();
// Last: what the address points at may only take its place once the elements stand.
defineElements(offerReload).then(prepareSharing);
