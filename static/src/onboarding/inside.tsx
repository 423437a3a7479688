import { lazy, Suspense, type ComponentType } from 'react';
import { ApprovalInside } from './approval-inside';
import { CommunicationInside, MeetingInside } from './dated-inside';
import { DecisionInside } from './decision-inside';
import { DocumentInside } from './document-inside';
import type { SectionProps } from './section';
import { StartDate } from './start-date';
import type { May } from './what-may';

/** Sections are fetched when the first item that has one is opened. */
const sections = {
  contacts: lazy(async () => ({ default: (await import('../registers/contacts')).Contacts })),
  sessions: lazy(async () => ({ default: (await import('../registers/sessions')).Sessions })),
  suppliers: lazy(async () => ({ default: (await import('../registers/suppliers')).Suppliers })),
  messages: lazy(async () => ({ default: (await import('../registers/messages')).Messages })),
  board: lazy(async () => ({ default: (await import('../board/board-section')).BoardSection })),
  form: lazy(async () => ({ default: (await import('../form/form-section')).FormSection })),
  service: lazy(async () => ({ default: (await import('../service/service-section')).ServiceSection })),
  storyboard: lazy(async () => ({ default: (await import('../storyboard/storyboard-section')).StoryboardSection })),
} satisfies Readonly<Record<string, ComponentType<SectionProps>>>;

/** What an item asks for by its kind, and by what it does besides. */
export function Inside(props: SectionProps & { may: May; now: number }) {
  const { item, of, act, refresh } = props;
  const name = sectionOf(props);
  const Section = name && sections[name];
  return (
    <>
      {(item.does === 'set-start' || item.does === 'confirm-start') && <StartDate {...props} />}
      {Section && (
        <Suspense fallback={<span className="bone" />}>
          <Section {...{ item, of, act, refresh }} />
        </Suspense>
      )}
      <OfKind {...props} />
    </>
  );
}

function sectionOf({ item, of }: SectionProps): keyof typeof sections | undefined {
  const { kind, does, needs } = item;
  switch (does) {
    case 'assess':
    case 'filter':
    case 'send-to-board':
    case 'admit':
      return 'board';
    case 'form':
    case 'send-form':
    case 'centre-view':
      return 'form';
    case 'compile':
    case 'end-early-life':
      return 'service';
    default:
      break;
  }
  if (isRecommendation(item, of)) return 'board';
  if (needs && 'rows' in needs) return 'storyboard';
  if (needs && 'list' in needs) {
    if (needs.list === 'suppliers' || needs.list === 'messages' || needs.list === 'sessions') return needs.list;
    if (needs.list === 'views' || needs.list === 'answers') return 'form';
  }
  if (kind === 'contacts') return 'contacts';
  return kind === 'training' ? 'sessions' : undefined;
}

/** The document for the steering group, written when the board has assessed. */
function isRecommendation({ kind, after }: SectionProps['item'], of: SectionProps['of']): boolean {
  const assess = of.phases.flatMap(({ items }) => items).find(({ does }) => does === 'assess');
  return kind === 'document' && assess !== undefined && after === assess.id;
}

function OfKind(props: SectionProps & { may: May; now: number }) {
  switch (props.item.kind) {
    case 'meeting':
      return <MeetingInside {...props} />;
    case 'document':
      return <DocumentInside {...props} />;
    case 'approval':
      return props.item.needs ? null : <ApprovalInside {...props} />;
    case 'decision':
      return <DecisionInside {...props} />;
    case 'communication':
      return <CommunicationInside {...props} />;
    default:
      return null;
  }
}
