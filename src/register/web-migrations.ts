/** The history of what is kept of the web, oldest first; it needs the tables of documents. */
export const webMigrations: readonly Readonly<{ name: string; sql: string }>[] = [addresses()]

/**
 * How a document came over the network, which earlier state of the page it follows, and what was last heard from each
 * address: a page or feed that has not changed need not be sent again. Only the keeper sees what was asked for.
 */
function addresses() {
  return {
    name: 'web/001-addresses',
    sql: `
alter table documents add column retrieval jsonb, add column replaces text collate "C";
create index documents_by_replaced on documents (register_id, replaces) where replaces is not null;

create table web_addresses (
  register_id text collate "C" not null,
  url text collate "C" not null,
  document_id text collate "C",
  final_url text collate "C" not null,
  etag text,
  last_modified text,
  asked_at text collate "C" not null,
  primary key (register_id, url)
);
alter table web_addresses enable row level security;
alter table web_addresses force row level security;
grant select, insert, update, delete on web_addresses to rapporteur_keeper;
create policy one_register on web_addresses to rapporteur_keeper
  using (register_id = current_setting('rapporteur.register'))
  with check (register_id = current_setting('rapporteur.register'));
`,
  }
}
