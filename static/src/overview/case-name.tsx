import { router } from '@forge/bridge';
import type { OverviewCase } from '../../../src/contract/overview';
import { startOf, titleOf, type Telling } from './telling';

/** What a case is called, whose it is, when it starts, and the way to its issue. */
export function CaseName({ one, telling }: { one: OverviewCase; telling: Telling }) {
  const text = telling.textOf(one.issueId);
  const title = titleOf(one, telling);
  const start = startOf(one, telling);
  const path = text ? `/browse/${text.key}` : undefined;
  return (
    <span className="overview-name">
      {path === undefined ? (
        <span className="strong">{title}</span>
      ) : (
        <a
          href={path}
          title={text?.key}
          onClick={(event) => {
            event.preventDefault();
            void router.open(path);
          }}
        >
          {title}
        </a>
      )}
      <span className="quiet">
        {text !== null && one.customer !== '' && `${one.customer} · `}
        <span className={start.danger ? 'alarming' : undefined}>{start.text}</span>
      </span>
    </span>
  );
}
