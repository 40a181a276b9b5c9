/** Registers, their acts and what the acts say. The list of registers may be read across registers; nothing else may. */
export const acts = {
  name: 'journal/001-acts',
  sql: `
create table registers (
  register_id text collate "C" primary key,
  title text not null,
  opened_at text not null,
  head_seq bigint not null,
  head_hash text not null
);

create table acts (
  register_id text collate "C" not null,
  seq bigint not null,
  at text not null,
  by text not null,
  kind text not null,
  payload_hash text not null,
  prev text not null,
  hash text not null,
  primary key (register_id, seq)
);

create table act_payloads (
  register_id text collate "C" not null,
  payload_hash text collate "C" not null,
  payload text,
  primary key (register_id, payload_hash)
);

do $$ declare t text; begin
  foreach t in array array['registers', 'acts', 'act_payloads'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to rapporteur_reader, rapporteur_keeper', t);
    execute format('grant insert, update, delete on %I to rapporteur_keeper', t);
    execute format('create policy one_register on %I to rapporteur_keeper
      using (register_id = current_setting(''rapporteur.register''))
      with check (register_id = current_setting(''rapporteur.register''))', t);
  end loop;
end $$;

create policy read_register on registers for select to rapporteur_reader
  using (register_id = current_setting('rapporteur.register') or current_setting('rapporteur.register') = '*');
create policy read_acts on acts for select to rapporteur_reader
  using (register_id = current_setting('rapporteur.register'));
`,
}
