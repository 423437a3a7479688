import { useState } from 'react';
import { TIMES, TIME_UNITS } from '../../../src/contract/storyboard';
import { useWords } from '../words';
import { ChoiceCell } from './choice-cell';
import { amountIn } from './rows';
import { useTyping, type CellProps } from './use-cell';

type Props = Omit<CellProps, 'column' | 'clash'> & {
  readonly clashes: Readonly<Record<string, string>>;
  readonly missing: boolean;
};

/** How fast: an amount, its unit, and by which time. `4 t` or `30 min` in the first says the unit too. */
export function FastCell({ row, number, clashes, missing }: Props) {
  const words = useWords();
  const isNone = row.values['time'] === 'none';
  return (
    <div className="story-fast">
      {!isNone && (
        <>
          <AmountCell {...{ row, number, missing }} column="amount" clash={clashes['amount']} />
          <ChoiceCell
            {...{ row, number, missing }}
            column="unit"
            clash={clashes['unit']}
            options={TIME_UNITS.map((unit) => [unit, words.say(`storyboard.${unit}`)])}
          />
        </>
      )}
      <ChoiceCell
        {...{ row, number }}
        column="time"
        missing={false}
        clash={clashes['time']}
        options={TIMES.map((time) => [time, words.say(`storyboard.${time}`)])}
      />
    </div>
  );
}

function AmountCell(props: CellProps & { readonly missing: boolean }) {
  const { row, number, missing } = props;
  const words = useWords();
  const [bad, setBad] = useState(false);
  const typing = useTyping(props, (text) => {
    const read = amountIn(text);
    setBad(!read);
    if (!read) return undefined;
    if (read.amount === '') return { amount: '' };
    // What nearly everybody means is there already.
    const unit = read.unit ?? (row.values['unit'] || 'hours');
    return { amount: read.amount, unit, time: row.values['time'] || 'working' };
  });
  const label = words.say('storyboard.cell', { column: words.say('storyboard.column-amount'), row: number });
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        data-column="amount"
        size={4}
        placeholder={words.say('storyboard.amount-hint')}
        maxLength={20}
        aria-label={missing ? `${label}, ${words.say('storyboard.missing')}` : label}
        aria-invalid={bad || undefined}
        value={words.locale === 'da' ? typing.text.replace('.', ',') : typing.text}
        onFocus={typing.enter}
        onBlur={typing.save}
        onChange={({ currentTarget }) => {
          setBad(false);
          typing.type(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setBad(false);
          typing.revert();
        }}
      />
      {bad && (
        <p className="alarming story-bad" role="alert">
          {words.say('storyboard.not-a-number')}
        </p>
      )}
    </>
  );
}
