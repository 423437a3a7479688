import type { SectionProps } from '../onboarding/section';

export function FormSection({ item }: SectionProps) {
  return <p>{item.id}</p>;
}
