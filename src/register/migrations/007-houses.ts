/** Who publishes a document, filed with its fingerprints as a number: what one house prints again and again is its formula. */
export const houses = {
  name: 'register/007-houses',
  sql: `
alter table fingerprints add column house integer;
`,
}
