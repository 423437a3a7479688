import type { Playbook } from '../../../src/contract/playbook';
import { Choice } from '../rulebook/choice';
import { FigureField } from '../rulebook/figure-field';
import { useWords } from '../words';
import type { PlaybookPart } from './page';

type Line = Playbook['lines'][number];
type Early = Playbook['earlyLife'];

const LEVELS: readonly Pick<Line, 'level' | 'arm'>[] = [
  { level: 'first' },
  { level: 'second' },
  { level: 'third', arm: 'vendor' },
  { level: 'third', arm: 'business' },
];
const FIGURES = [
  ['calmDays', 'playbook.early-calm', 1, 90],
  ['mostRequests', 'playbook.early-requests', 0, 10_000],
  ['mostBreaches', 'playbook.early-breaches', 0, 10_000],
  ['mostUnknown', 'playbook.early-unknown', 0, 10_000],
] as const;

/** How lines become levels, and what closer support in the first weeks means. */
export function Early({ book, editable, change }: PlaybookPart) {
  const words = useWords();
  const { lines, earlyLife } = book;
  const put = (early: Partial<Early>): void => change({ ...book, earlyLife: { ...earlyLife, ...early } });
  return (
    <>
      <h3>{words.say('playbook.lines')}</h3>
      <p className="quiet">{words.say('playbook.lines-why')}</p>
      <div className="playbook-row">
        {lines.map(({ line, level, arm }) => (
          <Choice
            key={line}
            label={words.say(`playbook.line-${line}`)}
            value={`${level} ${arm ?? ''}`}
            options={LEVELS.map((one) => ({
              value: `${one.level} ${one.arm ?? ''}`,
              text: words.level(one.level, one.arm),
            }))}
            editable={editable}
            change={(key) => {
              const chosen = LEVELS.find((one) => `${one.level} ${one.arm ?? ''}` === key);
              if (chosen)
                change({ ...book, lines: lines.map((one) => (one.line === line ? { line, ...chosen } : one)) });
            }}
          />
        ))}
      </div>
      <h3>{words.say('playbook.early')}</h3>
      <p className="quiet">{words.say('playbook.early-why')}</p>
      <div className="playbook-row">
        <FigureField
          label={words.say('playbook.early-tighten')}
          value={Math.round(earlyLife.tighten * 100)}
          unit="%"
          editable={editable}
          least={10}
          most={100}
          whole
          change={(share) => put({ tighten: share / 100 })}
        />
        {FIGURES.map(([key, label, least, most]) => (
          <FigureField
            key={key}
            label={words.say(label)}
            value={earlyLife[key]}
            editable={editable}
            least={least}
            most={most}
            whole
            change={(value) => put({ [key]: value })}
          />
        ))}
      </div>
    </>
  );
}
