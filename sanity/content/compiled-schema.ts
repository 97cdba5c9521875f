import { Schema } from '@sanity/schema'
import { builtinTypes } from '@sanity/schema/_internal'
import { schemaTypes } from '../schema-types.ts'

/** The schema as Studio compiles it, for tools that run without Studio. */
export function compiledSchema() {
  const builtin = Schema.compile({ name: 'builtin', types: builtinTypes })
  const schema = Schema.compile({ name: 'content', types: schemaTypes, parent: builtin })
  return {
    name: schema.name,
    _registry: schema._registry,
    get: (name: string) => schema.get(name),
    has: (name: string) => schema.has(name),
    getTypeNames: () => schema.getTypeNames(),
    getLocalTypeNames: () => schema.getLocalTypeNames(),
  }
}
