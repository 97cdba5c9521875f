import { bylineType } from './content/news/byline.schema.ts'
import { correctionType } from './content/news/correction.schema.ts'
import { newsType } from './content/news/news.schema.ts'
import { pageType } from './content/page/page.schema.ts'
import { membershipType } from './content/person/membership.schema.ts'
import { personType } from './content/person/person.schema.ts'
import { publicationAuthorType } from './content/publication/publication-author.schema.ts'
import {
  funderType,
  publicationResourceType,
  publicationVersionType,
} from './content/publication/publication-parts.schema.ts'
import { publicationType } from './content/publication/publication.schema.ts'
import { redirectType } from './content/redirect/redirect.schema.ts'
import { bodyType, simpleTextType } from './content/shared/body.schema.ts'
import { calloutType } from './content/shared/callout.schema.ts'
import { figureType } from './content/shared/figure.schema.ts'
import { menuLinkType, profileLinkType } from './content/shared/links.schema.ts'
import { mathType } from './content/shared/math.schema.ts'
import { pictureType } from './content/shared/picture.schema.ts'
import { quoteType } from './content/shared/quote.schema.ts'
import { seoType } from './content/shared/seo.schema.ts'
import { tableRowType, tableType } from './content/shared/table.schema.ts'
import { videoType } from './content/shared/video.schema.ts'
import { analyticsProviderType } from './content/site-settings/analytics-provider.schema.ts'
import { siteSettingsType } from './content/site-settings/site-settings.schema.ts'
import { topicIdentifierType } from './content/topic/topic-identifier.schema.ts'
import { topicType } from './content/topic/topic.schema.ts'

const documentTypes = [newsType, publicationType, personType, topicType, pageType, siteSettingsType, redirectType]

const objectTypes = [
  bodyType,
  simpleTextType,
  figureType,
  pictureType,
  quoteType,
  calloutType,
  tableType,
  tableRowType,
  mathType,
  videoType,
  seoType,
  menuLinkType,
  profileLinkType,
  bylineType,
  correctionType,
  publicationAuthorType,
  publicationVersionType,
  publicationResourceType,
  funderType,
  membershipType,
  topicIdentifierType,
  analyticsProviderType,
]

/** Every type that content is made of, for Studio and for TypeGen. */
export const schemaTypes = [...documentTypes, ...objectTypes]
