import { findQueriesInPath, TypeGenerator, type ExtractedModule } from '@sanity/codegen'
import { Schema } from '@sanity/schema'
import { builtinTypes, extractSchema } from '@sanity/schema/_internal'
import { schemaTypes } from '../sanity/schema-types.ts'

const header = `/**
 * What every query answers, as Sanity TypeGen reads it from the schema. Made by \`npm run typegen\`; do not edit.
 */
`

/**
 * Types of the schema and of every query, as the text of a TypeScript module. Needs no project and no network.
 *
 * @throws Error naming the file and the query that cannot be resolved or evaluated
 */
export async function generateContentTypes(): Promise<string> {
  const { queries } = findQueriesInPath({ path: 'sanity/content/**/*.query.ts' })
  const { code } = await new TypeGenerator().generateTypes({
    schema: extractedSchema(),
    queries: withoutErrors(queries),
    overloadClientMethods: false,
  })
  return `${header}${code}`
}

/** Fields with a rule that requires them count as present: the site shows only what was published. */
function extractedSchema() {
  const builtin = Schema.compile({ name: 'builtin', types: builtinTypes })
  const schema = Schema.compile({ name: 'content', types: schemaTypes, parent: builtin })
  const readable = {
    name: schema.name,
    _registry: schema._registry,
    get: (name: string) => schema.get(name),
    has: (name: string) => schema.has(name),
    getTypeNames: () => schema.getTypeNames(),
    getLocalTypeNames: () => schema.getLocalTypeNames(),
  }
  return extractSchema(readable, { enforceRequiredFields: true })
}

async function* withoutErrors(modules: AsyncIterable<ExtractedModule>): AsyncIterable<ExtractedModule> {
  for await (const module of modules) {
    const [error] = module.errors
    if (error) throw error
    yield module
  }
}
