/** Entry, loaded as a module on every page. The page is complete without it. */

import { defineElements } from "./elements.mjs";
import { prepareInApp } from "./in-app.mjs";
import { prepareLanguageLinks } from "./language.mjs";
import { prepareNotSaved } from "./not-saved.mjs";
import { preparePageNews } from "./page-news.mjs";
import { preparePrinting } from "./print.mjs";
import { prepareSharing } from "./share.mjs";
import { prepareAnnouncements } from "./toast.mjs";

prepareAnnouncements();
prepareLanguageLinks();
preparePrinting();
defineElements();
prepareInApp();
prepareNotSaved();
preparePageNews();
// Last: what the address points at may only take its place once the elements stand.
prepareSharing();
