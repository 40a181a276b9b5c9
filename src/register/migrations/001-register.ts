/**
 * Documents, findings, entries and what ties them. Text that is compared or ordered is collated "C", so that lists
 * run alike on every server; the search is a function, because a policy keeps a text index from being used. Where a
 * word stands in many documents the newest come first: ranking long texts by it costs much and tells little.
 */
export const register = {
  name: 'register/001-register',
  sql: `
create table documents (
  register_id text collate "C" not null,
  document_id text collate "C" not null,
  sha256 text collate "C" not null,
  text_sha256 text collate "C",
  source text not null,
  media_type text not null,
  bytes bigint not null,
  title text,
  outlet text collate "C",
  url text,
  authors jsonb not null,
  published text collate "C",
  published_basis text,
  language text,
  blocks jsonb not null,
  words integer not null,
  counts jsonb not null,
  received_seq bigint not null,
  received_at text not null,
  sort_date text collate "C" not null,
  audience text collate "C" not null,
  unread text,
  primary key (register_id, document_id)
);
create index documents_in_order on documents (register_id, sort_date desc, document_id);
create index documents_by_bytes on documents (register_id, sha256);
create index documents_by_text on documents (register_id, text_sha256);

create table texts (
  register_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  text text not null,
  audience text collate "C" not null,
  search tsvector generated always as (to_tsvector('english'::regconfig, left(text, 200000))) stored,
  primary key (register_id, text_sha256)
);
create index texts_by_word on texts using gin (search);

create table findings (
  register_id text collate "C" not null,
  document_id text collate "C" not null,
  finding_id text collate "C" not null,
  kind text collate "C" not null,
  start integer not null,
  body jsonb not null,
  traits jsonb,
  audience text collate "C" not null,
  primary key (register_id, document_id, finding_id)
);
create index findings_by_id on findings (register_id, finding_id);

create table finding_keys (
  register_id text collate "C" not null,
  key text collate "C" not null,
  document_id text collate "C" not null,
  finding_id text collate "C" not null,
  primary key (register_id, key, document_id, finding_id)
);

create table common_keys (
  register_id text collate "C" not null,
  key text collate "C" not null,
  primary key (register_id, key)
);

create table entries (
  register_id text collate "C" not null,
  entry_id text collate "C" not null,
  kind text collate "C" not null,
  subkind text collate "C",
  format text collate "C",
  caption text not null,
  date text collate "C",
  sort_date text collate "C" not null,
  sort_name text collate "C" not null,
  reports integer not null,
  differs boolean not null,
  body jsonb not null,
  words text not null,
  search tsvector generated always as (to_tsvector('english'::regconfig, left(words, 200000))) stored,
  primary key (register_id, entry_id)
);
create index entries_by_date on entries (register_id, kind, sort_date desc, entry_id);
create index entries_by_name on entries (register_id, kind, sort_name, entry_id);
create index entries_by_word on entries using gin (search);

create table entry_findings (
  register_id text collate "C" not null,
  entry_id text collate "C" not null,
  document_id text collate "C" not null,
  finding_id text collate "C" not null,
  primary key (register_id, entry_id, document_id, finding_id)
);
create index entry_of_finding on entry_findings (register_id, document_id, finding_id);

create table party_names (
  register_id text collate "C" not null,
  profile text collate "C" not null,
  block text collate "C" not null,
  kind text collate "C" not null,
  state text collate "C",
  body jsonb not null,
  party_id text collate "C",
  primary key (register_id, profile)
);
create index party_names_by_block on party_names (register_id, block);
create index party_names_by_party on party_names (register_id, party_id);

create table appearances (
  register_id text collate "C" not null,
  document_id text collate "C" not null,
  profile text collate "C" not null,
  name text not null,
  start integer not null,
  "end" integer not null,
  primary key (register_id, document_id, profile)
);
create index appearances_by_profile on appearances (register_id, profile);

create table party_roles (
  register_id text collate "C" not null,
  document_id text collate "C" not null,
  finding_id text collate "C" not null,
  profile text collate "C" not null,
  title text not null,
  held_for text,
  primary key (register_id, document_id, finding_id)
);
create index party_roles_by_profile on party_roles (register_id, profile);

create table entry_parties (
  register_id text collate "C" not null,
  entry_id text collate "C" not null,
  profile text collate "C" not null,
  relation text collate "C" not null,
  party_id text collate "C" not null,
  primary key (register_id, entry_id, profile, relation)
);
create index entries_of_party on entry_parties (register_id, party_id, relation, entry_id);
create index entries_of_profile on entry_parties (register_id, profile);

create table entry_ids (
  register_id text collate "C" not null,
  entry_id text collate "C" not null,
  kind text collate "C" not null,
  anchor jsonb not null,
  text_sha256 text collate "C" not null,
  node text collate "C",
  seq bigint not null,
  primary key (register_id, entry_id)
);
create index entry_ids_by_node on entry_ids (register_id, node);
create index entry_ids_by_text on entry_ids (register_id, text_sha256);

create table redirects (
  register_id text collate "C" not null,
  old_id text collate "C" not null,
  entry_id text collate "C" not null,
  primary key (register_id, old_id)
);
create index redirects_by_entry on redirects (register_id, entry_id);

do $$ declare t text; guarded text; begin
  foreach t in array array['documents', 'texts', 'findings', 'finding_keys', 'common_keys', 'entries', 'entry_findings',
    'party_names', 'appearances', 'party_roles', 'entry_parties', 'entry_ids', 'redirects'] loop
    guarded := 'register_id = current_setting(''rapporteur.register'')';
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to rapporteur_reader, rapporteur_keeper', t);
    execute format('grant insert, update, delete on %I to rapporteur_keeper', t);
    execute format('create policy one_register on %I to rapporteur_keeper using (%s) with check (%s)', t, guarded, guarded);
    if t in ('documents', 'texts', 'findings') then
      guarded := guarded || ' and audience = any(string_to_array(current_setting(''rapporteur.audience''), '',''))';
    end if;
    execute format('create policy readable on %I for select to rapporteur_reader using (%s)', t, guarded);
  end loop;
  foreach t in array array['documents', 'texts', 'entries'] loop
    execute format('create policy searched on %I for select to %I using (true)', t, current_user);
  end loop;
end $$;

create function rapporteur_search_entries(asked tsquery, only_kind text, most integer)
returns table (id text, kind text, sort_date text, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.entry_id, e.kind, e.sort_date, ts_rank(e.search, asked)
  from entries e
  where e.search @@ asked and e.register_id = current_setting('rapporteur.register')
    and (only_kind is null or e.kind = only_kind)
  limit most
$$;

create function rapporteur_search_documents(asked tsquery, most integer)
returns table (id text, kind text, sort_date text, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with hits as materialized (
    select d.document_id, d.sort_date, t.text_sha256
    from texts t join documents d on d.register_id = t.register_id and d.text_sha256 = t.text_sha256
    where t.search @@ asked and t.register_id = current_setting('rapporteur.register')
      and d.register_id = current_setting('rapporteur.register')
      and t.audience = any(string_to_array(current_setting('rapporteur.audience'), ','))
      and d.audience = any(string_to_array(current_setting('rapporteur.audience'), ','))
    limit most
  )
  select h.document_id, 'document', h.sort_date,
    case when (select count(*) from hits) > 100 then 0.01 else (
      select ts_rank(t.search, asked) from texts t
      where t.register_id = current_setting('rapporteur.register') and t.text_sha256 = h.text_sha256
    ) end
  from hits h
$$;

revoke all on function rapporteur_search_entries(tsquery, text, integer) from public;
revoke all on function rapporteur_search_documents(tsquery, integer) from public;
grant execute on function rapporteur_search_entries(tsquery, text, integer) to rapporteur_reader, rapporteur_keeper;
grant execute on function rapporteur_search_documents(tsquery, integer) to rapporteur_reader, rapporteur_keeper;
`,
}
