import type { SectionProps } from '../onboarding/section';

export function StoryboardSection({ item }: SectionProps) {
  return <p>{item.id}</p>;
}
