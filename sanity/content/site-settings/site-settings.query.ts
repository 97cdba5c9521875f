import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { imageFragment } from '../shared/image.fragment.ts'
import { siteFrameContent } from './site-settings.shape.ts'

const siteFrameQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id,
  name,
  shortName,
  url,
  description,
  logo{${imageFragment}},
  parentOrganisation{name, ror},
  address,
  contact{email, phone},
  navigation[]{label, href},
  footer[]{label, href},
  socials[]{label, url},
  language,
  locale,
  timezone,
  citationStyle,
  accentColour,
  defaultImage{${imageFragment}},
  analytics[]{provider, id, host},
  consent{
    version,
    heading,
    text,
    purposes{analytics, media},
    "policyPath": policyPage->slug.current,
    statisticsUntilObjection
  },
  accessibilityContact
}`)

/** What stands around every page; `null` before the settings were first saved. */
export const siteFrame = contentQuery({
  name: 'siteFrame',
  groq: siteFrameQuery,
  params: z.object({}),
  shape: siteFrameContent.nullable(),
  reads: ['siteSettings', 'page'],
})
