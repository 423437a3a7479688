import type { Act } from '../onboarding/section';
import { useWords } from '../words';
import type { Entry } from './entry-table';

/** Who came. Whoever did not is listed for a catch-up session, which is wanted as soon as there is anybody. */
export function Attendance({ entry, act, writes }: { entry: Entry; act: Act; writes: boolean }) {
  const words = useWords();
  const [participants, present, absent] = ['participants', 'present', 'absent'].map((column) =>
    namesIn(entry.values[column] ?? ''),
  );
  if (!participants || !present || !absent) return null;
  const everybody = [...new Set([...participants, ...present, ...absent])];
  if (everybody.length === 0) return writes ? <span className="quiet">{words.say('registers.nobody')}</span> : null;
  const put = (name: string, where: 'present' | 'absent', isThere: boolean): void => {
    const lists = { present: present.filter((one) => one !== name), absent: absent.filter((one) => one !== name) };
    const next = isThere ? lists : { ...lists, [where]: [...lists[where], name] };
    const values = { present: next.present.join('\n'), absent: next.absent.join('\n') };
    void act({ type: 'entry-put', list: 'sessions', entry: entry.id, values });
  };
  const left = everybody.length - new Set([...present, ...absent]).size;
  const said = words.say('registers.attended', { present: present.length, absent: absent.length });
  const attended =
    left === everybody.length
      ? words.say('registers.attended-none')
      : [said, ...(left > 0 ? [words.say('registers.attended-left', { left })] : [])].join(', ');
  return (
    <div className="attendance">
      <p>{attended}</p>
      {writes && (
        <ul aria-label={words.say('registers.attendance')}>
          {everybody.map((name) => (
            <li key={name}>
              <span>{name}</span>
              {(['present', 'absent'] as const).map((where) => {
                const isThere = (where === 'present' ? present : absent).includes(name);
                return (
                  <button
                    key={where}
                    type="button"
                    aria-pressed={isThere}
                    aria-label={`${name}: ${words.say(`registers.${where}`)}`}
                    onClick={() => put(name, where, isThere)}
                  >
                    {isThere ? '✓ ' : ''}
                    {words.say(`registers.${where}`)}
                  </button>
                );
              })}
            </li>
          ))}
        </ul>
      )}
      {absent.length > 0 && (
        <p className="pressing">▲ {words.say('registers.catch-up', { names: absent.join(', ') })}</p>
      )}
    </div>
  );
}

/** One to a line. */
function namesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
