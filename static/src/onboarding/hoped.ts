import type { Deed } from '../../../src/contract/deeds';
import type { ItemView, OnboardingView, PhaseView } from '../../../src/contract/onboarding';

type Deeds = readonly Deed[];

/** The case as it will be when what is on its way has been done: ticks, moves and gifts are shown before they are heard. */
export function hoped(of: OnboardingView, deeds: Deeds, at: number): OnboardingView {
  return deeds.reduce((view, deed) => after(view, deed, at), of);
}

function after(of: OnboardingView, deed: Deed, at: number): OnboardingView {
  const by = { kind: 'person', accountId: of.me.accountId } as const;
  switch (deed.type) {
    case 'ticked': {
      const missing = of.gate.missing.filter(({ item, why }) => item !== deed.item || why !== 'not-ticked');
      const gate = { ...of.gate, missing, isOpen: missing.length === 0 && !of.frame.ended };
      return onItem({ ...of, gate }, deed.item, ({ ticked, ...state }) => ({ ...state, ticked: ticked ?? { at, by } }));
    }
    case 'unticked':
      return onItem(of, deed.item, ({ ticked: _, ...state }) => state);
    case 'assigned':
      return onItem(of, deed.item, ({ assigned: _, ...state }) =>
        deed.accountId === null ? state : { ...state, assigned: deed.accountId },
      );
    case 'wrote':
      return onItem(of, deed.item, (state) => ({
        ...state,
        fields: { ...state.fields, [deed.field]: { at, by, text: deed.text } },
      }));
    case 'commented':
      return onItem(of, deed.item, (state) => ({
        ...state,
        comments: [...state.comments, { at, by, text: deed.text }],
      }));
    case 'item-placed':
      return inPhase(of, deed.item, (items) => placed(items, deed.item, deed.after));
    default:
      return of;
  }
}

function onItem(
  of: OnboardingView,
  id: string,
  change: (state: ItemView['state']) => ItemView['state'],
): OnboardingView {
  return inPhase(of, id, (items) =>
    items.map((item) => (item.id === id ? { ...item, state: change(item.state) } : item)),
  );
}

function inPhase(
  of: OnboardingView,
  id: string,
  change: (items: PhaseView['items']) => PhaseView['items'],
): OnboardingView {
  const phases = of.phases.map((phase) =>
    phase.items.some((item) => item.id === id) ? { ...phase, items: change(phase.items) } : phase,
  );
  return { ...of, phases };
}

/** One item moved to right after another, or to the front. */
export function placed(items: PhaseView['items'], id: string, behind: string | null): PhaseView['items'] {
  const one = items.find((item) => item.id === id);
  if (!one || behind === id) return items;
  const others = items.filter((item) => item !== one);
  const index = behind === null ? 0 : others.findIndex((item) => item.id === behind) + 1;
  return behind !== null && index === 0 ? items : [...others.slice(0, index), one, ...others.slice(index)];
}
