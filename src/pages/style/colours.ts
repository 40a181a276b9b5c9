/** Colours, one a kind, in light and dark; each stands 4.5 : 1 or more against the paper and the sheet. */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #faf8f3; --sheet: #fff; --ink: #1d2026; --soft: #5a616d; --line: #dfdad0; --rule: #c9c2b4;
  --accent: #1b4f72; --accent-soft: #e6eef4; --asked: #ffe9a8;
  --statement: #1b4f72; --meeting: #2a6638; --role: #6a3d8f; --document: #6b5327; --disputed: #a3312a;
  --visit: #8a2f62; --commitment: #87480a; --figure: #0d5c63; --position: #3b479d; --format: #555a12;
  --sans: 'IBM Plex Sans', system-ui, 'Segoe UI', sans-serif;
  --serif: 'Source Serif', Charter, Georgia, serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171b; --sheet: #1c1f25; --ink: #e9e6df; --soft: #a6acb7; --line: #30343d; --rule: #474d59;
    --accent: #93c4e8; --accent-soft: #20303d; --asked: #5b4a14;
    --statement: #93c4e8; --meeting: #90d19f; --role: #cbaaeb; --document: #d8bb83; --disputed: #f29a91;
    --visit: #ee9cc6; --commitment: #f0b47e; --figure: #79cfcf; --position: #adb8f7; --format: #c9cc7e;
  }
}
.k-statement { --k: var(--statement) }
.k-meeting { --k: var(--meeting) }
.k-role, .k-person, .k-party { --k: var(--role) }
.k-document { --k: var(--document) }
.k-visit { --k: var(--visit) }
.k-commitment { --k: var(--commitment) }
.k-figure { --k: var(--figure) }
.k-position { --k: var(--position) }
.k-format { --k: var(--format) }
.k-disputed, .k-disagreement { --k: var(--disputed) }
`
