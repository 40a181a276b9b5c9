/** The days by which findings under one key are told apart before they are looked at; null where they tell none. */
export const keyDays = {
  name: 'register/008-key-days',
  sql: `
alter table finding_keys add column told_day integer;
alter table finding_keys add column published_day integer;
`,
}
