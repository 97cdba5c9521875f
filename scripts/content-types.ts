import { findQueriesInPath, TypeGenerator, type ExtractedModule } from '@sanity/codegen'
import { extractSchema } from '@sanity/schema/_internal'
import { compiledSchema } from '../sanity/content/compiled-schema.ts'

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
  return extractSchema(compiledSchema(), { enforceRequiredFields: true })
}

async function* withoutErrors(modules: AsyncIterable<ExtractedModule>): AsyncIterable<ExtractedModule> {
  for await (const found of modules) {
    const [error] = found.errors
    if (error) throw error
    yield found
  }
}
