import { defineConfig, type DocumentActionComponent, type WorkspaceOptions } from 'sanity'
import { structureTool } from 'sanity/structure'
import { lake, studioPath, type LakeAddress } from '#sanity/env.ts'
import { schemaTypes } from '#sanity/schema-types.ts'
import { explainPublish } from './access/explain-publish.ts'
import { ViewerNote } from './access/viewer-note.tsx'
import { appearanceInspector } from './appearance/appearance-inspector.tsx'
import { withIcons } from './document-icons.ts'
import { shareDraftAction } from './draft-links/share-draft-action.tsx'
import { embeddedDefaults } from './embedded-defaults.ts'
import { FormInput } from './form/form-input.tsx'
import { newsOfKindTemplate } from './initial-values.ts'
import { workspaceLake } from './lake-address.ts'
import { openPreviewAction } from './open-preview-action.ts'
import { presentation } from './presentation.ts'
import { offerRedirects } from './redirects/offer-redirects.ts'
import { settingsActions, withoutSettings } from './site-settings-rules.ts'
import { stateBadge } from './state-badge.ts'
import { SteadyLayout } from './steady-layout.tsx'
import { writeStoryAction } from './story-about/write-story-action.ts'
import { studioTools } from './studio-tools.ts'
import { structure } from './structure.ts'

/**
 * Studio's configuration: the same desk, preview and rules on both lakes. With the hosted lake, everything else stays
 * at Sanity's defaults.
 *
 * @param origin the origin Studio is loaded from, e.g. `http://localhost:3000`
 */
export function studioConfig(origin: string, address: LakeAddress = lake): WorkspaceOptions {
  const ofThisLake = address.kind === 'embedded' ? embeddedDefaults(origin) : hostedDefaults
  return defineConfig({
    name: 'labwire',
    title: 'Labwire',
    basePath: studioPath,
    ...workspaceLake(address, origin),
    ...ofThisLake,
    schema: { types: withIcons(schemaTypes), templates: (templates) => [...templates, newsOfKindTemplate] },
    form: { components: { input: FormInput } },
    plugins: [structureTool({ title: 'Content', structure }), presentation],
    tools: (tools, { currentUser }) => studioTools(tools, address, currentUser),
    studio: { components: { layout: SteadyLayout, activeToolLayout: ViewerNote } },
    document: {
      ...ofThisLake.document,
      actions: (actions, { schemaType }) =>
        withPreview(explainPublish(offerRedirects(settingsActions(actions, schemaType)))),
      inspectors: (inspectors) => [...inspectors, appearanceInspector],
      badges: (badges) => [...badges, stateBadge],
      newDocumentOptions: (items) =>
        withoutSettings(items).filter(({ templateId }) => templateId !== newsOfKindTemplate.id),
    },
  })
}

/** A session of Sanity's hosted lake is a token here: this site's own routes cannot read a cookie of Sanity's host. */
const hostedDefaults: { readonly auth: { readonly loginMethod: 'token' }; readonly document?: undefined } = {
  auth: { loginMethod: 'token' },
}

/** Publish stays first; the ways to show a draft come right after it. */
function withPreview(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return [...actions.slice(0, 1), openPreviewAction, shareDraftAction, writeStoryAction, ...actions.slice(1)]
}
