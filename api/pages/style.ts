import { createHash } from 'node:crypto';

/** The one style sheet of the server-rendered pages. In a module, so that a build has no file to forget. */
export const STYLE = `
:root { color-scheme: light dark; --accent: #000091; --line: #6a6a6a; }
@media (prefers-color-scheme: dark) { :root { --accent: #a8b0ff; --line: #9a9a9a; } }
* { box-sizing: border-box; }
body { margin: 0; background: Canvas; color: CanvasText; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
header { border-bottom: 1px solid var(--line); padding: .75rem 1rem; }
header p { max-width: 38rem; margin: 0 auto; font-weight: 700; }
h1 { font-size: 1.5rem; line-height: 1.25; }
dl { margin: 1.5rem 0; display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .25rem 1rem; }
dt { font-weight: 700; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: .75rem; } }
blockquote { margin: 1.5rem 0; padding: .25rem 1rem; border-left: .25rem solid var(--accent); }
.prose { white-space: pre-line; overflow-wrap: anywhere; }
fieldset { border: 1px solid var(--line); margin: 1.5rem 0; padding: .5rem 1rem 1rem; }
fieldset label { display: block; padding: .5rem 0; }
textarea { width: 100%; min-height: 6rem; font: inherit; }
.field { display: block; margin: 1.5rem 0; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
button { font: inherit; font-weight: 700; padding: .75rem 1rem; color: var(--accent); background: transparent;
  border: 2px solid var(--accent); border-radius: 0; cursor: pointer; }
button:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
.small { font-size: .875rem; }
ul.plain { margin: 0; padding: 0; list-style: none; }
table { width: 100%; margin: 1.5rem 0; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; font-weight: 700; }
th, td { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: Canvas; z-index: 1; }
.skip:focus { left: 0; }
a { color: var(--accent); }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; max-width: none;
  padding: .75rem max(1rem, calc((100vw - 64rem) / 2)); }
.bar p { margin: 0; max-width: none; }
.bar span { display: block; font-size: .875rem; font-weight: 400; }
.bar ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.bar li a { display: inline-block; padding: .25rem 0; }
.brand a { color: inherit; text-decoration: none; font-size: 1.125rem; }
[aria-current] { color: inherit; font-weight: 700; text-decoration: none; border-bottom: 2px solid var(--accent); }
footer { border-top: 1px solid var(--line); font-size: .875rem; }
main.wide { max-width: 66rem; }
.wide > p, .wide > ul { max-width: 44rem; }
.wide h2 { margin-top: 2rem; font-size: 1.25rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin: 1.5rem 0; }
.card { border: 1px solid var(--line); padding: 0 1rem .5rem; overflow-wrap: anywhere; }
.card h2, .card h3 { margin: 1rem 0 .5rem; font-size: 1.125rem; }
.large { font-size: 1.25rem; font-weight: 700; }
.card h4 { margin: .5rem 0; font-size: 1rem; }
.wide > .card { margin: 1rem 0; }
.standing { padding: .75rem 1rem; font-size: 1.125rem; border: 1px solid var(--line); border-left-width: .5rem; }
.standing.good { border-left-color: #18753c; }
.standing.bad { border-left-color: #e1000f; }
.short { white-space: nowrap; }
.days { margin: 1rem 0; }
.days figcaption { font-size: .9375rem; }
.days svg { display: block; width: 100%; height: 1.75rem; }
.days .none { fill: var(--line); }
.days .plannedWork { fill: #b34000; }
.days .outage { fill: #e1000f; }
@media (prefers-color-scheme: dark) { .days .plannedWork { fill: #fc5d00; } .days .outage { fill: #ff5655; } }
.act, button.act { display: inline-block; padding: .5rem 1rem; font-weight: 700; text-decoration: none; color: Canvas;
  background: var(--accent); border: 2px solid var(--accent); }
table.narrow { max-width: 34rem; }
.narrow th { overflow-wrap: normal; padding-right: 1rem; }
.slot { display: inline-block; padding-right: 1.5rem; }
ul.cards { padding: 0; list-style: none; max-width: none; }
.search { max-width: 44rem; padding: .5rem 1rem 1rem; border: 1px solid var(--line); }
.search label { font-weight: 700; }
.search p { margin: 0 0 .5rem; }
.search div { display: flex; flex-wrap: wrap; gap: .5rem; }
.search input[type=search] { flex: 1 1 14rem; min-width: 0; font: inherit; padding: .5rem; border: 1px solid var(--line); }
.articles { max-width: 44rem; padding: 0; list-style: none; }
.articles li { margin: 0 0 1.25rem; overflow-wrap: anywhere; }
.articles h3 { margin: 0; font-size: 1.0625rem; }
.articles p { margin: .125rem 0 0; }
mark { color: inherit; font-weight: 700; background: #fff3b0; }
@media (prefers-color-scheme: dark) { mark { background: #4a3f00; } }
.lead { font-size: 1.1875rem; }
.article { max-width: 44rem; overflow-wrap: anywhere; }
.article img { max-width: 100%; height: auto; border: 1px solid var(--line); }
.article pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); }
.said { max-width: 44rem; padding: .75rem 1rem; border-left: .25rem solid var(--accent); }
.solved { max-width: 44rem; margin: 2rem 0; padding: 0 1rem 1rem; border: 1px solid var(--line); }
@media print { .no-print, .skip, nav, footer.bar { display: none; } .bar { padding: 0; } a { color: inherit; } }
@media print { body { font-size: 10pt; } header { border: 0; } main { max-width: none; padding: 0; }
  section, table, li { break-inside: avoid; } }
`.trimStart();

/** It changes with the sheet, so that no cache shows a page in the clothes of the last version. */
export const STYLE_ADDRESS = `/assets/guichet.css?${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}`;
