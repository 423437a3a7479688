import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { z } from 'zod';
import { AppFrame } from '../frame/AppFrame';
import { useAppModules } from '../frame/AppModules';
import { useVisit } from '../visit';

const Kept = z.array(
  z.object({ id: z.string(), moduleKey: z.string(), configuration: z.record(z.string(), z.unknown()) }),
);
type Kept = z.infer<typeof Kept>;

const TYPES = ['jira:dashboardGadget'];

/** A dashboard of one's own. Jira would keep what its gadgets are set to; here the browser does. */
export function Dashboard({ id: dashboardId }: { readonly id: string }) {
  const { words, persona } = useVisit();
  const [gadgets, keep] = useKept(`dashboard ${dashboardId} ${persona.id}`);
  const unset = { id: 'new', dashboardId, entryPoint: 'edit', configuration: {} } as const;
  const offered = useAppModules(TYPES, { gadget: unset }) ?? [];
  const add = (moduleKey: string): void => {
    const next = Math.max(10_000, ...gadgets.map(({ id }) => Number(id))) + 1;
    keep([...gadgets, { id: String(next), moduleKey, configuration: {} }]);
  };
  return (
    <>
      <h1>{words.agent.dashboard}</h1>
      <p className="quiet">{words.agent.dashboardIntro}</p>
      <div className="gadgets">
        {gadgets.length === 0 && <p>{words.agent.noGadgets}</p>}
        {gadgets.map((gadget) => (
          <Gadget
            key={gadget.id}
            dashboardId={dashboardId}
            gadget={gadget}
            remove={() => keep(gadgets.filter(({ id }) => id !== gadget.id))}
            set={(configuration) =>
              keep(gadgets.map((one) => (one.id === gadget.id ? { ...one, configuration } : one)))
            }
          />
        ))}
      </div>
      {offered.map(({ moduleKey, title }) => (
        <Button key={moduleKey} onClick={() => add(moduleKey)}>
          {words.agent.addGadget(title)}
        </Button>
      ))}
    </>
  );
}

interface Props {
  readonly dashboardId: string;
  readonly gadget: Kept[number];
  readonly set: (configuration: Kept[number]['configuration']) => void;
  readonly remove: () => void;
}

/** One gadget: shown, or being set. A new one is set first, as on a real dashboard. */
function Gadget({ dashboardId, gadget, set, remove }: Props) {
  const { words } = useVisit();
  const { id, moduleKey, configuration } = gadget;
  const [editing, edit] = useState(Object.keys(configuration).length === 0);
  const entryPoint = editing ? 'edit' : 'view';
  const frames = useAppModules(TYPES, { gadget: { id, dashboardId, entryPoint, configuration } });
  const frame = frames?.find((one) => one.moduleKey === moduleKey);
  const submitted = z.record(z.string(), z.unknown());
  return (
    <section className="gadget">
      <div className="gadget-head">
        <h2>{frame?.title}</h2>
        <Button appearance="subtle" onClick={() => edit(!editing)}>
          {editing ? words.cancel : words.agent.configureGadget}
        </Button>
        <Button appearance="subtle" onClick={remove}>
          {words.agent.removeGadget}
        </Button>
      </div>
      {frame && (
        <AppFrame
          key={frame.id}
          frame={frame}
          close={(payload) => {
            const { data } = submitted.safeParse(payload);
            if (data) set(data);
            edit(false);
          }}
        />
      )}
    </section>
  );
}

function useKept(key: string): readonly [Kept, (next: Kept) => void] {
  const [gadgets, show] = useState<Kept>(
    () => Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]')).data ?? [],
  );
  const keep = (next: Kept): void => {
    localStorage.setItem(key, JSON.stringify(next));
    show(next);
  };
  return [gadgets, keep];
}
