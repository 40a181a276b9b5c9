/** What officers decided, and the words each decision rests on. */
export const decisions = {
  name: 'register/005-decisions',
  sql: `
create table decisions (
  register_id text collate "C" not null,
  decision_id text collate "C" not null,
  seq bigint not null,
  taken_at text not null,
  taken_by text not null,
  verb text collate "C" not null,
  kind text collate "C" not null,
  body jsonb not null,
  undone jsonb,
  primary key (register_id, decision_id)
);
create index decisions_in_order on decisions (register_id, seq desc);

create table decision_rests (
  register_id text collate "C" not null,
  decision_id text collate "C" not null,
  position integer not null,
  side integer not null,
  kind text collate "C" not null,
  quote text not null,
  text_sha256 text collate "C" not null,
  anchor jsonb not null,
  node text collate "C",
  primary key (register_id, decision_id, position)
);
create index decision_rests_by_node on decision_rests (register_id, node);
create index decision_rests_by_text on decision_rests (register_id, text_sha256) where node is null;
create index party_roles_by_state on party_roles (register_id, held_for, document_id);

do $$ declare t text; guarded text; begin
  foreach t in array array['decisions', 'decision_rests'] loop
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
