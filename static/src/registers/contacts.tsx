import type { SectionProps } from '../onboarding/section';

export function Contacts({ item }: SectionProps) {
  return <p>{item.id}</p>;
}
