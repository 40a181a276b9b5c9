/**
 * Whose carrier a document is, filed with its fingerprints: the number of the first document of its family; those filed
 * before count as families of their own. And which of two documents breaks off where the other goes on.
 */
export const families = {
  name: 'register/006-families',
  sql: `
alter table fingerprints add column family integer;
alter table lineage add column cut text collate "C";
`,
}
