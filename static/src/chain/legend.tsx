import { useWords } from '../words';

const KINDS = ['open', 'over', 'paused', 'closed', 'unused', 'limit'] as const;

/** What the shapes of the picture mean. */
export function Legend() {
  const words = useWords();
  return (
    <ul className="legend" aria-hidden="true">
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg className="track" width="26" height="14">
            <defs>
              <pattern
                id="legend-hatch"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect className="hatch-ground" width="6" height="6" />
                <rect className="hatch" width="2" height="6" />
              </pattern>
            </defs>
            {kind === 'closed' && <line className="closed" x1="0" x2="26" y1="7" y2="7" />}
            {kind === 'limit' && <line className="limit" x1="13" x2="13" y1="0" y2="14" />}
            {kind === 'unused' && <rect className="unused" x="0" y="4" width="26" height="6" />}
            {kind === 'paused' && <rect className="paused" fill="url(#legend-hatch)" width="26" height="14" />}
            {(kind === 'open' || kind === 'over') && <rect className={kind} width="26" height="14" />}
          </svg>
          {words.say(`chain.legend-${kind}`)}
        </li>
      ))}
    </ul>
  );
}
