/**
 * The display conditions of a module, as Atlassian describes them:
 * https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/ and the pages below it, entity
 * property conditions and usage with Jira modules. Conditions that the site does not evaluate are refused.
 */
import { z } from 'zod';

/** What conditions look at of the issue that is viewed. */
interface Viewed {
  readonly typeName: string;
  readonly properties: ReadonlyMap<string, unknown>;
}

/** Undefined where no issue is viewed: every condition on one is then false. */
type Condition = (issue: Viewed | undefined) => boolean;

const Level = z.record(z.string(), z.unknown());
const Levels = z.union([z.array(Level).min(1), Level]);
const PropertyExists = z.strictObject({ entity: z.literal('issue'), propertyKey: z.string() });
const Names = z.union([z.string(), z.array(z.string()).min(1)]);

/** Throws what is wrong with them, naming the module. */
export function displayConditionsOf(moduleKey: string, yaml: unknown): Condition {
  return every(atLevel(read(Level, yaml, 'displayConditions'), 'displayConditions'));

  function atLevel(level: z.infer<typeof Level>, above: string): readonly Condition[] {
    const children = Object.entries(level).map(([name, value]) => conditionOf(name, value));
    if (children.length === 0) throw new Error(`module ${moduleKey}: ${above} holds no condition`);
    return children;
  }

  function conditionOf(name: string, value: unknown): Condition {
    switch (name) {
      case 'and':
        return every(childrenOf(name, value));
      case 'or':
        return some(childrenOf(name, value));
      // "none of the child conditions are true"
      case 'not':
        return none(childrenOf(name, value));
      case 'entityPropertyExists': {
        const { propertyKey } = read(PropertyExists, value, name);
        return (issue) => issue?.properties.has(propertyKey) === true;
      }
      case 'issueType': {
        const names = [read(Names, value, name)].flat();
        return (issue) => issue !== undefined && names.includes(issue.typeName);
      }
      default:
        throw new Error(`module ${moduleKey}: the display condition ${name} is not part of this site`);
    }
  }

  /** An operator holds one object, each of whose entries is a child, or an array of objects, each of which is one. */
  function childrenOf(name: string, value: unknown): readonly Condition[] {
    const levels = read(Levels, value, name);
    return Array.isArray(levels) ? levels.map((level) => every(atLevel(level, name))) : atLevel(levels, name);
  }

  function read<S extends z.ZodType>(schema: S, value: unknown, name: string): z.infer<S> {
    const found = schema.safeParse(value);
    if (found.success) return found.data;
    throw new Error(`module ${moduleKey}: ${name} is not as this site knows it: ${z.prettifyError(found.error)}`);
  }
}

function every(children: readonly Condition[]): Condition {
  return (issue) => children.every((child) => child(issue));
}

function some(children: readonly Condition[]): Condition {
  return (issue) => children.some((child) => child(issue));
}

function none(children: readonly Condition[]): Condition {
  return (issue) => !children.some((child) => child(issue));
}
