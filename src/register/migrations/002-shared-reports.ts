/** A finding that tells of several meetings in one sentence stands in the entry of each, in one of them as its own. */
export const sharedReports = {
  name: 'register/002-shared-reports',
  sql: `
alter table entry_findings add column shared boolean not null default false;
`,
}
