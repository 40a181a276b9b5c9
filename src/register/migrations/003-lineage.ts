/**
 * What documents share with one another. Fingerprints are filed under the number of the document's act, not its id:
 * there are many, and a number is short. One that many unrelated documents hold is kept as common and no longer filed.
 */
export const lineage = {
  name: 'register/003-lineage',
  sql: `
create table fingerprints (
  register_id text collate "C" not null,
  hash integer not null,
  received_seq integer not null,
  primary key (register_id, hash, received_seq)
);

create table common_fingerprints (
  register_id text collate "C" not null,
  hash integer not null,
  primary key (register_id, hash)
);

create table lineage (
  register_id text collate "C" not null,
  a text collate "C" not null,
  b text collate "C" not null,
  kind text collate "C" not null,
  share_a real not null,
  share_b real not null,
  passages jsonb not null,
  primary key (register_id, a, b)
);
create index lineage_by_second on lineage (register_id, b);
create index documents_by_receipt on documents (register_id, received_seq);

do $$ declare t text; guarded text; begin
  foreach t in array array['fingerprints', 'common_fingerprints', 'lineage'] loop
    guarded := 'register_id = current_setting(''rapporteur.register'')';
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to rapporteur_reader, rapporteur_keeper', t);
    execute format('grant insert, update, delete on %I to rapporteur_keeper', t);
    execute format('create policy one_register on %I to rapporteur_keeper using (%s) with check (%s)', t, guarded, guarded);
    execute format('create policy readable on %I for select to rapporteur_reader using (%s)', t, guarded);
  end loop;
end $$;
`,
}
