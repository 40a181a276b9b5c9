/** What a document says of itself, agreeing or not, is kept with it. */
export const statedMetadata = {
  name: 'register/004-stated-metadata',
  sql: `
alter table documents add column stated jsonb not null default '[]';
`,
}
