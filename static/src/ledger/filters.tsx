import Button from '@atlaskit/button/new';
import { useId, type ReactNode } from 'react';
import type { VersionView } from '../../../src/contract/rulebook';
import { STEP_KINDS, type StepKind } from '../../../src/contract/ledger';
import { useWords } from '../words';

/** What the reader is looking for. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly kind: StepKind | '';
  readonly version: number;
  readonly only: 'late' | 'withdrawn' | '';
}

const ONLY = ['late', 'withdrawn'] as const;

/** Period, case or team, kind of step, version; nothing is fetched before the button is pressed. */
export function Filters(props: {
  wanted: Wanted;
  versions: readonly VersionView[];
  complaint: string | undefined;
  loading: boolean;
  change: (wanted: Wanted) => void;
  search: () => void;
}) {
  const words = useWords();
  const { wanted, complaint } = props;
  const id = useId();
  const set = (part: Partial<Wanted>): void => props.change({ ...wanted, ...part });
  const wrong = complaint === undefined ? {} : { 'aria-describedby': `${id}-wrong` };
  return (
    <form
      className="ledger-filters"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.search();
      }}
    >
      <Field label={words.say('ledger.from')}>
        <input type="date" value={wanted.from} onChange={(event) => set({ from: event.target.value })} {...wrong} />
      </Field>
      <Field label={words.say('ledger.to')}>
        <input type="date" value={wanted.to} onChange={(event) => set({ to: event.target.value })} {...wrong} />
      </Field>
      <Field label={words.say('ledger.text')}>
        <input
          type="search"
          value={wanted.text}
          title={words.say('ledger.text-help')}
          onChange={(event) => set({ text: event.target.value })}
          {...wrong}
        />
      </Field>
      <Field label={words.say('ledger.kind')}>
        <select
          value={wanted.kind}
          onChange={(event) => set({ kind: STEP_KINDS.find((kind) => kind === event.target.value) ?? '' })}
        >
          <option value="">{words.say('ledger.kind-all')}</option>
          {STEP_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.say(`ledger.kind-${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.say('ledger.version')}>
        <select value={wanted.version} onChange={(event) => set({ version: Number(event.target.value) })}>
          <option value={0}>{words.say('ledger.version-all')}</option>
          {props.versions.map(({ version }) => (
            <option key={version} value={version}>
              {version}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.say('ledger.only')}>
        <select
          value={wanted.only}
          onChange={(event) => set({ only: ONLY.find((one) => one === event.target.value) ?? '' })}
        >
          <option value="">{words.say('ledger.only-all')}</option>
          {ONLY.map((one) => (
            <option key={one} value={one}>
              {words.say(`ledger.only-${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Button type="submit" appearance="primary" isLoading={props.loading}>
        {words.say('ledger.search')}
      </Button>
      <p id={`${id}-wrong`} className="complaint" role="alert">
        {complaint}
      </p>
    </form>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}
