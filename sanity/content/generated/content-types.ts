/**
 * What every query answers, as Sanity TypeGen reads it from the schema. Made by `npm run typegen`; do not edit.
 */
export declare const internalGroqTypeReferenceTo: unique symbol;

export type AnalyticsProvider = {
  _type: "analyticsProvider";
  provider: "plausible" | "umami" | "matomo" | "ga4" | "posthog";
  id: string;
  host?: string;
};

export type TopicIdentifier = {
  _type: "topicIdentifier";
  scheme: "mesh" | "wikidata";
  value: string;
};

export type Membership = {
  _type: "membership";
  start: string;
  end?: string;
  role?: string;
};

export type Funder = {
  _type: "funder";
  name: string;
  ror?: string;
  award?: string;
};

export type PublicationResource = {
  _type: "publicationResource";
  kind: "data" | "code" | "protocol" | "slides" | "video";
  url: string;
  label?: string;
};

export type PublicationVersion = {
  _type: "publicationVersion";
  relation: "preprint-of" | "version-of" | "correction" | "retraction";
  doi: string;
  url?: string;
};

export type PersonReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "person";
};

export type PublicationAuthor = {
  _type: "publicationAuthor";
  family?: string;
  given?: string;
  literal?: string;
  orcid?: string;
  person?: PersonReference;
  corresponding?: boolean;
  equal?: boolean;
};

export type Correction = {
  _type: "correction";
  date: string;
  text: string;
};

export type Byline = {
  _type: "byline";
  person?: PersonReference;
  name?: string;
  role?: string;
};

export type ProfileLink = {
  _type: "profileLink";
  label: string;
  url: string;
};

export type MenuLink = {
  _type: "menuLink";
  label: string;
  href: string;
};

export type Seo = {
  _type: "seo";
  title?: string;
  description?: string;
  image?: Picture;
  canonical?: string;
  noindex?: boolean;
};

export type Video = {
  _type: "video";
  url: string;
  title: string;
  transcript?: string;
};

export type Math = {
  _type: "math";
  latex: string;
  description?: string;
};

export type TableRow = {
  _type: "tableRow";
  cells: Array<string>;
};

export type Table = {
  _type: "table";
  caption?: string;
  headerRow?: boolean;
  headerColumn?: boolean;
  rows: Array<{
    _key: string;
  } & TableRow>;
};

export type Callout = {
  _type: "callout";
  tone: "note" | "finding" | "warning";
  title?: string;
  content: SimpleText;
};

export type Quote = {
  _type: "quote";
  text: string;
  attribution?: string;
};

export type SanityImageAssetReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "sanity.imageAsset";
};

export type Picture = {
  _type: "picture";
  asset: SanityImageAssetReference;
  media?: unknown;
  hotspot?: SanityImageHotspot;
  crop?: SanityImageCrop;
  alt: string;
  credit?: string;
};

export type Figure = {
  _type: "figure";
  asset: SanityImageAssetReference;
  media?: unknown;
  hotspot?: SanityImageHotspot;
  crop?: SanityImageCrop;
  alt?: string;
  decorative?: boolean;
  caption?: string;
  credit: string;
  creditUrl?: string;
  licence?: string;
};

export type SimpleText = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  }>;
  style?: "normal";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    href: string;
    _type: "link";
    _key: string;
  }>;
  level?: number;
  _type: "block";
  _key: string;
}>;

export type PublicationReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "publication";
};

export type Body = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  }>;
  style?: "normal" | "h2" | "h3" | "h4";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    href: string;
    _type: "link";
    _key: string;
  } | {
    publication: PublicationReference;
    _type: "citation";
    _key: string;
  } | {
    text: string;
    _type: "footnote";
    _key: string;
  } | {
    language: "en" | "es" | "ca" | "de" | "fr" | "it" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "ar" | "zh" | "ja" | "ko";
    _type: "otherLanguage";
    _key: string;
  }>;
  level?: number;
  _type: "block";
  _key: string;
} | {
  _key: string;
} & Figure | {
  _key: string;
} & Quote | {
  _key: string;
} & Callout | {
  _key: string;
} & Table | {
  _key: string;
} & Math | {
  _key: string;
} & Video>;

export type Redirect = {
  _id: string;
  _type: "redirect";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  from: string;
  to: string;
  permanent?: boolean;
};

export type PageReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "page";
};

export type SiteSettings = {
  _id: string;
  _type: "siteSettings";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  name: string;
  shortName?: string;
  url: string;
  description?: string;
  logo?: Picture;
  accentColour?: string;
  defaultImage?: Picture;
  parentOrganisation?: {
    name: string;
    ror?: string;
  };
  address?: string;
  contact?: {
    email?: string;
    phone?: string;
  };
  accessibilityContact: string;
  socials?: Array<{
    _key: string;
  } & ProfileLink>;
  navigation?: Array<{
    _key: string;
  } & MenuLink>;
  footer?: Array<{
    _key: string;
  } & MenuLink>;
  language?: "en" | "es";
  locale: string;
  timezone: string;
  citationStyle: "apa" | "vancouver" | "harvard" | "nature";
  crossrefMailto?: string;
  consent: {
    version: number;
    heading: string;
    text: string;
    policyPage: PageReference;
    purposes?: {
      analytics?: string;
      media?: string;
    };
    statisticsUntilObjection?: boolean;
  };
  analytics?: Array<{
    _key: string;
  } & AnalyticsProvider>;
};

export type Page = {
  _id: string;
  _type: "page";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  slug: Slug;
  parent?: PageReference;
  body: Body;
  reviewBy?: string;
  seo?: Seo;
};

export type Slug = {
  _type: "slug";
  current: string;
  source?: string;
};

export type TopicReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "topic";
};

export type Topic = {
  _id: string;
  _type: "topic";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  slug: Slug;
  summary?: string;
  image?: Picture;
  body?: Body;
  parent?: TopicReference;
  lead?: PersonReference;
  identifiers?: Array<{
    _key: string;
  } & TopicIdentifier>;
};

export type Person = {
  _id: string;
  _type: "person";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  consentToPublish: boolean;
  name: string;
  family: string;
  given?: string;
  honorific?: string;
  slug: Slug;
  orcid?: string;
  altNames?: Array<string>;
  role: string;
  group: "PI" | "postdoc" | "student" | "staff" | "visitor" | "alumni";
  memberships: Array<{
    _key: string;
  } & Membership>;
  portrait?: Picture;
  bio?: SimpleText;
  showEmail?: boolean;
  email?: string;
  links?: Array<{
    _key: string;
  } & ProfileLink>;
  topics?: Array<{
    _key: string;
  } & TopicReference>;
};

export type NewsReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "news";
};

export type News = {
  _id: string;
  _type: "news";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  slug: Slug;
  kind: "research" | "award" | "event" | "people" | "media" | "announcement";
  standfirst: string;
  leadImage?: Figure;
  body: Body;
  publications?: Array<{
    _key: string;
  } & PublicationReference>;
  primaryLink?: {
    label?: string;
    url?: string;
  };
  topics?: Array<{
    _key: string;
  } & TopicReference>;
  bylines?: Array<{
    _key: string;
  } & Byline>;
  people?: Array<{
    _key: string;
  } & PersonReference>;
  related?: Array<{
    _key: string;
  } & NewsReference>;
  publishedAt: string;
  expiresAt?: string;
  featured?: boolean;
  updatedNote?: {
    date?: string;
    text?: string;
  };
  corrections?: Array<{
    _key: string;
  } & Correction>;
  seo?: Seo;
};

export type SanityImageCrop = {
  _type: "sanity.imageCrop";
  top: number;
  bottom: number;
  left: number;
  right: number;
};

export type SanityImageHotspot = {
  _type: "sanity.imageHotspot";
  x: number;
  y: number;
  height: number;
  width: number;
};

export type Publication = {
  _id: string;
  _type: "publication";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  cslType: "article-journal" | "article" | "chapter" | "book" | "paper-conference" | "dataset" | "software" | "thesis" | "report";
  title: string;
  titleRich?: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: never;
    markDefs?: null;
    level?: number;
    _type: "block";
    _key: string;
  }>;
  language?: "en" | "es" | "ca" | "de" | "fr" | "it" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "ar" | "zh" | "ja" | "ko";
  slug: Slug;
  authors: Array<{
    _key: string;
  } & PublicationAuthor>;
  issued: {
    year: number;
    month?: number;
    day?: number;
  };
  status: "published" | "in press" | "preprint" | "corrected" | "retracted";
  abstract?: string;
  keywords?: Array<string>;
  topics?: Array<{
    _key: string;
  } & TopicReference>;
  doi?: string;
  containerTitle?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  articleNumber?: string;
  publisher?: string;
  issn?: string;
  isbn?: string;
  pmid?: string;
  pmcid?: string;
  arxiv?: string;
  noticeDoi?: string;
  pdfUrl?: string;
  oaStatus?: "gold" | "green" | "hybrid" | "bronze" | "diamond" | "closed";
  licence?: string;
  versions?: Array<{
    _key: string;
  } & PublicationVersion>;
  resources?: Array<{
    _key: string;
  } & PublicationResource>;
  funders?: Array<{
    _key: string;
  } & Funder>;
  selected?: boolean;
  hidden?: boolean;
  source?: {
    provider?: string;
    retrievedAt?: string;
    raw?: string;
    lockedFields?: Array<string>;
  };
};

export type SanityImagePaletteSwatch = {
  _type: "sanity.imagePaletteSwatch";
  background?: string;
  foreground?: string;
  population?: number;
  title?: string;
};

export type SanityImagePalette = {
  _type: "sanity.imagePalette";
  darkMuted?: SanityImagePaletteSwatch;
  lightVibrant?: SanityImagePaletteSwatch;
  darkVibrant?: SanityImagePaletteSwatch;
  vibrant?: SanityImagePaletteSwatch;
  dominant?: SanityImagePaletteSwatch;
  lightMuted?: SanityImagePaletteSwatch;
  muted?: SanityImagePaletteSwatch;
};

export type SanityImageDimensions = {
  _type: "sanity.imageDimensions";
  height: number;
  width: number;
  aspectRatio: number;
};

export type SanityImageMetadata = {
  _type: "sanity.imageMetadata";
  location?: Geopoint;
  dimensions?: SanityImageDimensions;
  palette?: SanityImagePalette;
  lqip?: string;
  blurHash?: string;
  thumbHash?: string;
  hasAlpha?: boolean;
  isOpaque?: boolean;
};

export type SanityFileAsset = {
  _id: string;
  _type: "sanity.fileAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash: string;
  extension: string;
  mimeType: string;
  size: number;
  assetId: string;
  uploadId?: string;
  path: string;
  url: string;
  source?: SanityAssetSourceData;
};

export type SanityAssetSourceData = {
  _type: "sanity.assetSourceData";
  name?: string;
  id?: string;
  url?: string;
};

export type SanityImageAsset = {
  _id: string;
  _type: "sanity.imageAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash: string;
  extension: string;
  mimeType: string;
  size: number;
  assetId: string;
  uploadId?: string;
  path: string;
  url: string;
  metadata?: SanityImageMetadata;
  source?: SanityAssetSourceData;
};

export type Geopoint = {
  _type: "geopoint";
  lat?: number;
  lng?: number;
  alt?: number;
};

export type AllSanitySchemaTypes = AnalyticsProvider | TopicIdentifier | Membership | Funder | PublicationResource | PublicationVersion | PersonReference | PublicationAuthor | Correction | Byline | ProfileLink | MenuLink | Seo | Video | Math | TableRow | Table | Callout | Quote | SanityImageAssetReference | Picture | Figure | SimpleText | PublicationReference | Body | Redirect | PageReference | SiteSettings | Page | Slug | TopicReference | Topic | Person | NewsReference | News | SanityImageCrop | SanityImageHotspot | Publication | SanityImagePaletteSwatch | SanityImagePalette | SanityImageDimensions | SanityImageMetadata | SanityFileAsset | SanityAssetSourceData | SanityImageAsset | Geopoint;

// Source: sanity/content/news/news-feed.query.ts
// Variable: newsFeedQuery
// Query: {  "topic": *[_type == "topic" && defined(slug.current) && slug.current == $topic][0].title,  "stories": *[    _type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) && seo.noindex != true &&    ($kind == null || kind == $kind) && ($topic == null || $topic in topics[]->slug.current)  ] | order(publishedAt desc, _id asc)[0...30]{      _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},    updatedNote{date, text},    "body": body[]{  ...,  _type == "block" => {markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}},  _type == "callout" => {"content": content[]{..., markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}}},  _type == "figure" => {"image": {  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}}},    "bylines": bylines[!defined(person) || person->consentToPublish == true]{      "name": coalesce(person->name, name),      "slug": person->slug.current    },    corrections[]{date, text}  }}
export type NewsFeedQueryResult = {
  topic: string | null;
  stories: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
    updatedNote: {
      date: string | null;
      text: string | null;
    } | null;
    body: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "h2" | "h3" | "h4" | "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        publication: {
          _id: string;
          slug: string;
          cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
          title: string;
          titleRich: Array<{
            children: Array<{
              text: string | null;
              marks: Array<string> | null;
            }> | null;
          }> | null;
          language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
          authors: Array<{
            family: string | null;
            given: string | null;
            literal: string | null;
            orcid: string | null;
            personSlug: string | null;
            corresponding: boolean | null;
            equal: boolean | null;
          }>;
          issued: {
            year: number;
            month: number | null;
            day: number | null;
          };
          containerTitle: string | null;
          volume: string | null;
          issue: string | null;
          pages: string | null;
          articleNumber: string | null;
          publisher: string | null;
          doi: string | null;
          status: "corrected" | "in press" | "preprint" | "published" | "retracted";
          noticeDoi: string | null;
          oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
          pdfUrl: string | null;
          selected: boolean | null;
          topics: Array<{
            _id: string;
            title: string;
            slug: string;
          }> | null;
        };
        _type: "citation";
        _key: string;
      } | {
        text: string;
        _type: "footnote";
        _key: string;
      } | {
        href: string;
        _type: "link";
        _key: string;
      } | {
        language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh";
        _type: "otherLanguage";
        _key: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    } | {
      _key: string;
      _type: "callout";
      tone: "finding" | "note" | "warning";
      title?: string;
      content: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          href: string;
          _type: "link";
          _key: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }>;
    } | {
      _key: string;
      _type: "figure";
      asset: SanityImageAssetReference;
      media?: unknown;
      hotspot?: SanityImageHotspot;
      crop?: SanityImageCrop;
      alt?: string;
      decorative?: boolean;
      caption?: string;
      credit: string;
      creditUrl?: string;
      licence?: string;
      image: {
        assetId: string;
        lqip: string | null;
        alt: string | null;
        decorative: boolean | null;
        caption: string | null;
        credit: string;
        creditUrl: string | null;
        licence: string | null;
        hotspot: {
          x: number;
          y: number;
        } | null;
        crop: {
          top: number;
          bottom: number;
          left: number;
          right: number;
        } | null;
      };
    } | {
      _key: string;
      _type: "math";
      latex: string;
      description?: string;
    } | {
      _key: string;
      _type: "quote";
      text: string;
      attribution?: string;
    } | {
      _key: string;
      _type: "table";
      caption?: string;
      headerRow?: boolean;
      headerColumn?: boolean;
      rows: Array<{
        _key: string;
      } & TableRow>;
    } | {
      _key: string;
      _type: "video";
      url: string;
      title: string;
      transcript?: string;
    }>;
    bylines: Array<{
      name: string | null;
      slug: string | null;
    }> | null;
    corrections: Array<{
      date: string;
      text: string;
    }> | null;
  }>;
};

// Source: sanity/content/news/news-filter.query.ts
// Variable: newsFilterListQuery
// Query: {  "stories": *[_type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc){    _id,    kind,    publishedAt,    "topics": topics[]._ref,    "people": people[]._ref,    "authors": bylines[].person._ref  },    "topics": *[_type == "topic" && defined(slug.current)] | order(lower(title) asc){    _id,    "slug": slug.current,    "name": title  },  "people": *[_type == "person" && defined(slug.current) && consentToPublish == true] | order(lower(family) asc, lower(name) asc){    _id,    "slug": slug.current,    name,    orcid  }}
export type NewsFilterListQueryResult = {
  stories: Array<{
    _id: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    topics: Array<string> | null;
    people: Array<string> | null;
    authors: Array<string | null> | null;
  }>;
  topics: Array<{
    _id: string;
    slug: string;
    name: string;
  }>;
  people: Array<{
    _id: string;
    slug: string;
    name: string;
    orcid: string | null;
  }>;
};

// Source: sanity/content/news/news-filter.query.ts
// Variable: newsByIdsQuery
// Query: *[_type == "news" && _id in $ids && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc){    _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}}
export type NewsByIdsQueryResult = Array<{
  _id: string;
  slug: string;
  title: string;
  standfirst: string;
  kind: "announcement" | "award" | "event" | "media" | "people" | "research";
  publishedAt: string;
  leadImage: {
    assetId: string;
    lqip: string | null;
    alt: string | null;
    decorative: boolean | null;
    caption: string | null;
    credit: string;
    creditUrl: string | null;
    licence: string | null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  topics: Array<{
    _id: string;
    title: string;
    slug: string;
  }> | null;
}>;

// Source: sanity/content/news/news.query.ts
// Variable: newsBySlugQuery
// Query: *[_type == "news" && slug.current == $slug && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))][0]{    _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},  expiresAt,  _updatedAt,  updatedNote{date, text},  "body": body[]{  ...,  _type == "block" => {markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}},  _type == "callout" => {"content": content[]{..., markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}}},  _type == "figure" => {"image": {  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}}},  "publications": publications[(defined(@->_id) && @->hidden != true)]->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  primaryLink{label, url},  "language": *[_type == "siteSettings" && _id == "siteSettings"][0].language,  "bylines": bylines[!defined(person) || person->consentToPublish == true]{    "name": coalesce(person->name, name),    "role": coalesce(role, person->role),    "slug": person->slug.current,    "orcid": person->orcid  },  "people": people[@->consentToPublish == true]->{  _id,  "slug": slug.current,  name,  honorific,  role,  group,  orcid,  portrait{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}},    "chosen": related[(  defined(@->_id) &&  ($preview || (@->publishedAt <= now() && (!defined(@->expiresAt) || @->expiresAt > now()))))]->{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "byPublication": select(    count(related[(  defined(@->_id) &&  ($preview || (@->publishedAt <= now() && (!defined(@->expiresAt) || @->expiresAt > now()))))]) > 0 => [],    *[_type == "news" && _id != ^._id && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) && references(^.publications[]._ref)]{        _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},      "sharedPublications": coalesce(count(publications[_ref in ^.^.publications[]._ref]), 0),      "sharedTopics": coalesce(count(topics[_ref in ^.^.topics[]._ref]), 0)    } | order(sharedPublications desc, sharedTopics desc, publishedAt desc)[0...3]  ),  "byTopic": select(    count(related[(  defined(@->_id) &&  ($preview || (@->publishedAt <= now() && (!defined(@->expiresAt) || @->expiresAt > now()))))]) > 0 => [],    *[_type == "news" && _id != ^._id && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) && references(^.topics[]._ref)]{        _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},      "sharedTopics": coalesce(count(topics[_ref in ^.^.topics[]._ref]), 0)    } | order(sharedTopics desc, publishedAt desc)[0...3]  ),  "newest": select(    count(related[(  defined(@->_id) &&  ($preview || (@->publishedAt <= now() && (!defined(@->expiresAt) || @->expiresAt > now()))))]) > 0 => [],    count(*[_type == "news" && _id != ^._id && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) && references(^.topics[]._ref)]) >= 3 => [],    *[_type == "news" && _id != ^._id && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc)[0...3]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}}  ),  corrections[]{date, text},  seo{title, description, image{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}, canonical, noindex}}
export type NewsBySlugQueryResult = {
  _id: string;
  slug: string;
  title: string;
  standfirst: string;
  kind: "announcement" | "award" | "event" | "media" | "people" | "research";
  publishedAt: string;
  leadImage: {
    assetId: string;
    lqip: string | null;
    alt: string | null;
    decorative: boolean | null;
    caption: string | null;
    credit: string;
    creditUrl: string | null;
    licence: string | null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  topics: Array<{
    _id: string;
    title: string;
    slug: string;
  }> | null;
  expiresAt: string | null;
  _updatedAt: string;
  updatedNote: {
    date: string | null;
    text: string | null;
  } | null;
  body: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "h2" | "h3" | "h4" | "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      publication: {
        _id: string;
        slug: string;
        cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
        title: string;
        titleRich: Array<{
          children: Array<{
            text: string | null;
            marks: Array<string> | null;
          }> | null;
        }> | null;
        language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
        authors: Array<{
          family: string | null;
          given: string | null;
          literal: string | null;
          orcid: string | null;
          personSlug: string | null;
          corresponding: boolean | null;
          equal: boolean | null;
        }>;
        issued: {
          year: number;
          month: number | null;
          day: number | null;
        };
        containerTitle: string | null;
        volume: string | null;
        issue: string | null;
        pages: string | null;
        articleNumber: string | null;
        publisher: string | null;
        doi: string | null;
        status: "corrected" | "in press" | "preprint" | "published" | "retracted";
        noticeDoi: string | null;
        oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
        pdfUrl: string | null;
        selected: boolean | null;
        topics: Array<{
          _id: string;
          title: string;
          slug: string;
        }> | null;
      };
      _type: "citation";
      _key: string;
    } | {
      text: string;
      _type: "footnote";
      _key: string;
    } | {
      href: string;
      _type: "link";
      _key: string;
    } | {
      language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh";
      _type: "otherLanguage";
      _key: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  } | {
    _key: string;
    _type: "callout";
    tone: "finding" | "note" | "warning";
    title?: string;
    content: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        href: string;
        _type: "link";
        _key: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }>;
  } | {
    _key: string;
    _type: "figure";
    asset: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    decorative?: boolean;
    caption?: string;
    credit: string;
    creditUrl?: string;
    licence?: string;
    image: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    };
  } | {
    _key: string;
    _type: "math";
    latex: string;
    description?: string;
  } | {
    _key: string;
    _type: "quote";
    text: string;
    attribution?: string;
  } | {
    _key: string;
    _type: "table";
    caption?: string;
    headerRow?: boolean;
    headerColumn?: boolean;
    rows: Array<{
      _key: string;
    } & TableRow>;
  } | {
    _key: string;
    _type: "video";
    url: string;
    title: string;
    transcript?: string;
  }>;
  publications: Array<{
    _id: string;
    slug: string;
    cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
    title: string;
    titleRich: Array<{
      children: Array<{
        text: string | null;
        marks: Array<string> | null;
      }> | null;
    }> | null;
    language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
    authors: Array<{
      family: string | null;
      given: string | null;
      literal: string | null;
      orcid: string | null;
      personSlug: string | null;
      corresponding: boolean | null;
      equal: boolean | null;
    }>;
    issued: {
      year: number;
      month: number | null;
      day: number | null;
    };
    containerTitle: string | null;
    volume: string | null;
    issue: string | null;
    pages: string | null;
    articleNumber: string | null;
    publisher: string | null;
    doi: string | null;
    status: "corrected" | "in press" | "preprint" | "published" | "retracted";
    noticeDoi: string | null;
    oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
    pdfUrl: string | null;
    selected: boolean | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }> | null;
  primaryLink: {
    label: string | null;
    url: string | null;
  } | null;
  language: "en" | "es" | null;
  bylines: Array<{
    name: string | null;
    role: string | null;
    slug: string | null;
    orcid: string | null;
  }> | null;
  people: Array<{
    _id: string;
    slug: string;
    name: string;
    honorific: string | null;
    role: string;
    group: "alumni" | "PI" | "postdoc" | "staff" | "student" | "visitor";
    orcid: string | null;
    portrait: {
      assetId: string;
      lqip: string | null;
      alt: string;
      decorative: null;
      caption: null;
      credit: string | null;
      creditUrl: null;
      licence: null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
  }> | null;
  chosen: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }> | null;
  byPublication: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
    sharedPublications: number | 0;
    sharedTopics: number | 0;
  }> | Array<never>;
  byTopic: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
    sharedTopics: number | 0;
  }> | Array<never>;
  newest: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }> | Array<never>;
  corrections: Array<{
    date: string;
    text: string;
  }> | null;
  seo: {
    title: string | null;
    description: string | null;
    image: {
      assetId: string;
      lqip: string | null;
      alt: string;
      decorative: null;
      caption: null;
      credit: string | null;
      creditUrl: null;
      licence: null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    canonical: string | null;
    noindex: boolean | null;
  } | null;
} | null;

// Source: sanity/content/news/news.query.ts
// Variable: frontPageQuery
// Query: {  "featured": *[_type == "news" && featured == true && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc)[0...1]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "newest": *[_type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc)[0...13]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "publications": [    ...*[_type == "publication" && selected == true && hidden != true]      | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc)[0...5]{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},    ...*[_type == "publication" && selected != true && hidden != true]      | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc)[0...5]{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}}  ][0...5]}
export type FrontPageQueryResult = {
  featured: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  newest: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  publications: Array<{
    _id: string;
    slug: string;
    cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
    title: string;
    titleRich: Array<{
      children: Array<{
        text: string | null;
        marks: Array<string> | null;
      }> | null;
    }> | null;
    language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
    authors: Array<{
      family: string | null;
      given: string | null;
      literal: string | null;
      orcid: string | null;
      personSlug: string | null;
      corresponding: boolean | null;
      equal: boolean | null;
    }>;
    issued: {
      year: number;
      month: number | null;
      day: number | null;
    };
    containerTitle: string | null;
    volume: string | null;
    issue: string | null;
    pages: string | null;
    articleNumber: string | null;
    publisher: string | null;
    doi: string | null;
    status: "corrected" | "in press" | "preprint" | "published" | "retracted";
    noticeDoi: string | null;
    oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
    pdfUrl: string | null;
    selected: boolean | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
};

// Source: sanity/content/news/news.query.ts
// Variable: newsArchiveQuery
// Query: {  "items": *[    _type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) &&    ($kind == null || kind == $kind) && ($topic == null || $topic in topics[]->slug.current)  ] | order(publishedAt desc, _id asc)[$start...$end]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "total": count(*[    _type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) &&    ($kind == null || kind == $kind) && ($topic == null || $topic in topics[]->slug.current)  ])}
export type NewsArchiveQueryResult = {
  items: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  total: number;
};

// Source: sanity/content/news/news.query.ts
// Variable: newsSlugsQuery
// Query: *[_type == "news" && defined(slug.current) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc){  _id,  "slug": slug.current,  publishedAt,  _updatedAt}
export type NewsSlugsQueryResult = Array<{
  _id: string;
  slug: string;
  publishedAt: string;
  _updatedAt: string;
}>;

// Source: sanity/content/news/news.query.ts
// Variable: newsChangesQuery
// Query: *[_type == "news" && (publishedAt > now() || expiresAt > now())]{  _id,  "publishedAt": select(publishedAt > now() => publishedAt),  "expiresAt": select(expiresAt > now() => expiresAt)}
export type NewsChangesQueryResult = Array<{
  _id: string;
  publishedAt: string;
  expiresAt: string | null;
}>;

// Source: sanity/content/page/page.query.ts
// Variable: pageByPathQuery
// Query: *[_type == "page" && coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current == $path][0]{  _id,  title,  "path": coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current,  _updatedAt,  "body": body[]{  ...,  _type == "block" => {markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}},  _type == "callout" => {"content": content[]{..., markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}}},  _type == "figure" => {"image": {  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}}},  "ancestors": [    parent->parent->{_id, title, "path": coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current},    parent->{_id, title, "path": coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current}  ],  "children": *[_type == "page" && parent._ref == ^._id] | order(lower(title) asc){    _id,    title,    "path": coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current  },  seo{title, description, image{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}, canonical, noindex}}
export type PageByPathQueryResult = {
  _id: string;
  title: string;
  path: string;
  _updatedAt: string;
  body: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "h2" | "h3" | "h4" | "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      publication: {
        _id: string;
        slug: string;
        cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
        title: string;
        titleRich: Array<{
          children: Array<{
            text: string | null;
            marks: Array<string> | null;
          }> | null;
        }> | null;
        language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
        authors: Array<{
          family: string | null;
          given: string | null;
          literal: string | null;
          orcid: string | null;
          personSlug: string | null;
          corresponding: boolean | null;
          equal: boolean | null;
        }>;
        issued: {
          year: number;
          month: number | null;
          day: number | null;
        };
        containerTitle: string | null;
        volume: string | null;
        issue: string | null;
        pages: string | null;
        articleNumber: string | null;
        publisher: string | null;
        doi: string | null;
        status: "corrected" | "in press" | "preprint" | "published" | "retracted";
        noticeDoi: string | null;
        oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
        pdfUrl: string | null;
        selected: boolean | null;
        topics: Array<{
          _id: string;
          title: string;
          slug: string;
        }> | null;
      };
      _type: "citation";
      _key: string;
    } | {
      text: string;
      _type: "footnote";
      _key: string;
    } | {
      href: string;
      _type: "link";
      _key: string;
    } | {
      language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh";
      _type: "otherLanguage";
      _key: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  } | {
    _key: string;
    _type: "callout";
    tone: "finding" | "note" | "warning";
    title?: string;
    content: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        href: string;
        _type: "link";
        _key: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }>;
  } | {
    _key: string;
    _type: "figure";
    asset: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    decorative?: boolean;
    caption?: string;
    credit: string;
    creditUrl?: string;
    licence?: string;
    image: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    };
  } | {
    _key: string;
    _type: "math";
    latex: string;
    description?: string;
  } | {
    _key: string;
    _type: "quote";
    text: string;
    attribution?: string;
  } | {
    _key: string;
    _type: "table";
    caption?: string;
    headerRow?: boolean;
    headerColumn?: boolean;
    rows: Array<{
      _key: string;
    } & TableRow>;
  } | {
    _key: string;
    _type: "video";
    url: string;
    title: string;
    transcript?: string;
  }>;
  ancestors: Array<{
    _id: string;
    title: string;
    path: string;
  } | null>;
  children: Array<{
    _id: string;
    title: string;
    path: string;
  }>;
  seo: {
    title: string | null;
    description: string | null;
    image: {
      assetId: string;
      lqip: string | null;
      alt: string;
      decorative: null;
      caption: null;
      credit: string | null;
      creditUrl: null;
      licence: null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    canonical: string | null;
    noindex: boolean | null;
  } | null;
} | null;

// Source: sanity/content/page/page.query.ts
// Variable: pagePathsQuery
// Query: *[_type == "page" && defined(slug.current)] | order(_id asc){  _id,  "path": coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current,  _updatedAt}
export type PagePathsQueryResult = Array<{
  _id: string;
  path: string;
  _updatedAt: string;
}>;

// Source: sanity/content/person/person.query.ts
// Variable: peopleListQuery
// Query: *[_type == "person" && consentToPublish == true] | order(lower(family) asc, lower(name) asc){    _id,  "slug": slug.current,  name,  honorific,  role,  group,  orcid,  portrait{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "former": group == "alumni" || count(memberships[!defined(end) || end >= now()]) == 0,  "periods": memberships[]{start, end}}
export type PeopleListQueryResult = Array<{
  _id: string;
  slug: string;
  name: string;
  honorific: string | null;
  role: string;
  group: "alumni" | "PI" | "postdoc" | "staff" | "student" | "visitor";
  orcid: string | null;
  portrait: {
    assetId: string;
    lqip: string | null;
    alt: string;
    decorative: null;
    caption: null;
    credit: string | null;
    creditUrl: null;
    licence: null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  former: boolean | true;
  periods: Array<{
    start: string;
    end: string | null;
  }>;
}>;

// Source: sanity/content/person/person.query.ts
// Variable: personBySlugQuery
// Query: *[_type == "person" && slug.current == $slug && consentToPublish == true][0]{    _id,  "slug": slug.current,  name,  honorific,  role,  group,  orcid,  portrait{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  _updatedAt,  family,  given,  altNames,  "memberships": memberships[]{start, end, role} | order(start desc),  "bio": bio[]{..., markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}},  "email": select(showEmail == true => email),  links[]{label, url},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},  "publications": *[    _type == "publication" && hidden != true &&    (references(^._id) || (defined(^.orcid) && ^.orcid in authors[].orcid))  ] | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc){  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "written": *[_type == "news" && ^._id in bylines[].person._ref && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))]    | order(publishedAt desc, _id asc)[0...24]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "news": *[_type == "news" && references(^._id) && !(^._id in coalesce(bylines[].person._ref, [])) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))]    | order(publishedAt desc, _id asc)[0...24]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "newsTotal": count(*[    _type == "news" && (^._id in people[]._ref || ^._id in bylines[].person._ref) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))  ])}
export type PersonBySlugQueryResult = {
  _id: string;
  slug: string;
  name: string;
  honorific: string | null;
  role: string;
  group: "alumni" | "PI" | "postdoc" | "staff" | "student" | "visitor";
  orcid: string | null;
  portrait: {
    assetId: string;
    lqip: string | null;
    alt: string;
    decorative: null;
    caption: null;
    credit: string | null;
    creditUrl: null;
    licence: null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  _updatedAt: string;
  family: string;
  given: string | null;
  altNames: Array<string> | null;
  memberships: Array<{
    start: string;
    end: string | null;
    role: string | null;
  }>;
  bio: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      href: string;
      _type: "link";
      _key: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  email: string | null;
  links: Array<{
    label: string;
    url: string;
  }> | null;
  topics: Array<{
    _id: string;
    title: string;
    slug: string;
  }> | null;
  publications: Array<{
    _id: string;
    slug: string;
    cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
    title: string;
    titleRich: Array<{
      children: Array<{
        text: string | null;
        marks: Array<string> | null;
      }> | null;
    }> | null;
    language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
    authors: Array<{
      family: string | null;
      given: string | null;
      literal: string | null;
      orcid: string | null;
      personSlug: string | null;
      corresponding: boolean | null;
      equal: boolean | null;
    }>;
    issued: {
      year: number;
      month: number | null;
      day: number | null;
    };
    containerTitle: string | null;
    volume: string | null;
    issue: string | null;
    pages: string | null;
    articleNumber: string | null;
    publisher: string | null;
    doi: string | null;
    status: "corrected" | "in press" | "preprint" | "published" | "retracted";
    noticeDoi: string | null;
    oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
    pdfUrl: string | null;
    selected: boolean | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  written: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  news: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  newsTotal: number;
} | null;

// Source: sanity/content/person/person.query.ts
// Variable: personSlugsQuery
// Query: *[_type == "person" && defined(slug.current) && consentToPublish == true]  | order(lower(family) asc, lower(name) asc){_id, "slug": slug.current, _updatedAt}
export type PersonSlugsQueryResult = Array<{
  _id: string;
  slug: string;
  _updatedAt: string;
}>;

// Source: sanity/content/publication/publication-filter.query.ts
// Variable: publicationFilterListQuery
// Query: {  "publications": *[_type == "publication" && hidden != true] | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc){    _id,    cslType,    "year": issued.year,    oaStatus,    "topics": topics[]._ref,    "authors": authors[]{"person": person._ref, orcid, family, given, literal},    title,    containerTitle,    keywords,    doi,    pmid,    pmcid,    arxiv  },    "topics": *[_type == "topic" && defined(slug.current)] | order(lower(title) asc){    _id,    "slug": slug.current,    "name": title  },  "people": *[_type == "person" && defined(slug.current) && consentToPublish == true] | order(lower(family) asc, lower(name) asc){    _id,    "slug": slug.current,    name,    orcid  }}
export type PublicationFilterListQueryResult = {
  publications: Array<{
    _id: string;
    cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
    year: number;
    oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
    topics: Array<string> | null;
    authors: Array<{
      person: string | null;
      orcid: string | null;
      family: string | null;
      given: string | null;
      literal: string | null;
    }>;
    title: string;
    containerTitle: string | null;
    keywords: Array<string> | null;
    doi: string | null;
    pmid: string | null;
    pmcid: string | null;
    arxiv: string | null;
  }>;
  topics: Array<{
    _id: string;
    slug: string;
    name: string;
  }>;
  people: Array<{
    _id: string;
    slug: string;
    name: string;
    orcid: string | null;
  }>;
};

// Source: sanity/content/publication/publication.query.ts
// Variable: publicationListQuery
// Query: *[_type == "publication" && hidden != true]  | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc){  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}}
export type PublicationListQueryResult = Array<{
  _id: string;
  slug: string;
  cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
  title: string;
  titleRich: Array<{
    children: Array<{
      text: string | null;
      marks: Array<string> | null;
    }> | null;
  }> | null;
  language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
  authors: Array<{
    family: string | null;
    given: string | null;
    literal: string | null;
    orcid: string | null;
    personSlug: string | null;
    corresponding: boolean | null;
    equal: boolean | null;
  }>;
  issued: {
    year: number;
    month: number | null;
    day: number | null;
  };
  containerTitle: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  articleNumber: string | null;
  publisher: string | null;
  doi: string | null;
  status: "corrected" | "in press" | "preprint" | "published" | "retracted";
  noticeDoi: string | null;
  oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
  pdfUrl: string | null;
  selected: boolean | null;
  topics: Array<{
    _id: string;
    title: string;
    slug: string;
  }> | null;
}>;

// Source: sanity/content/publication/publication.query.ts
// Variable: publicationBySlugQuery
// Query: *[_type == "publication" && slug.current == $slug && hidden != true][0]{      _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},  issn,  isbn,  pmid,  pmcid,  arxiv,  abstract,  keywords,  _updatedAt,  licence,  versions[]{relation, doi, url},  resources[]{kind, url, label},  funders[]{name, ror, award},  "people": authors[person->consentToPublish == true].person->{  _id,  "slug": slug.current,  name,  honorific,  role,  group,  orcid,  portrait{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}},  "stories": *[_type == "news" && references(^._id) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc){  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}}}
export type PublicationBySlugQueryResult = {
  _id: string;
  slug: string;
  cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
  title: string;
  titleRich: Array<{
    children: Array<{
      text: string | null;
      marks: Array<string> | null;
    }> | null;
  }> | null;
  language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
  authors: Array<{
    family: string | null;
    given: string | null;
    literal: string | null;
    orcid: string | null;
    personSlug: string | null;
    corresponding: boolean | null;
    equal: boolean | null;
  }>;
  issued: {
    year: number;
    month: number | null;
    day: number | null;
  };
  containerTitle: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  articleNumber: string | null;
  publisher: string | null;
  doi: string | null;
  status: "corrected" | "in press" | "preprint" | "published" | "retracted";
  noticeDoi: string | null;
  oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
  pdfUrl: string | null;
  selected: boolean | null;
  topics: Array<{
    _id: string;
    title: string;
    slug: string;
  }> | null;
  issn: string | null;
  isbn: string | null;
  pmid: string | null;
  pmcid: string | null;
  arxiv: string | null;
  abstract: string | null;
  keywords: Array<string> | null;
  _updatedAt: string;
  licence: string | null;
  versions: Array<{
    relation: "correction" | "preprint-of" | "retraction" | "version-of";
    doi: string;
    url: string | null;
  }> | null;
  resources: Array<{
    kind: "code" | "data" | "protocol" | "slides" | "video";
    url: string;
    label: string | null;
  }> | null;
  funders: Array<{
    name: string;
    ror: string | null;
    award: string | null;
  }> | null;
  people: Array<{
    _id: string;
    slug: string;
    name: string;
    honorific: string | null;
    role: string;
    group: "alumni" | "PI" | "postdoc" | "staff" | "student" | "visitor";
    orcid: string | null;
    portrait: {
      assetId: string;
      lqip: string | null;
      alt: string;
      decorative: null;
      caption: null;
      credit: string | null;
      creditUrl: null;
      licence: null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
  } | null>;
  stories: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
} | null;

// Source: sanity/content/publication/publication.query.ts
// Variable: publicationSlugsQuery
// Query: *[_type == "publication" && defined(slug.current) && hidden != true] | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc){  _id,  "slug": slug.current,  _updatedAt}
export type PublicationSlugsQueryResult = Array<{
  _id: string;
  slug: string;
  _updatedAt: string;
}>;

// Source: sanity/content/publication/publication.query.ts
// Variable: publicationCitationsQuery
// Query: *[_type == "publication" && _id in $ids && hidden != true] | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc){      _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current},  issn,  isbn,  pmid,  pmcid,  arxiv,  abstract,  keywords}
export type PublicationCitationsQueryResult = Array<{
  _id: string;
  slug: string;
  cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
  title: string;
  titleRich: Array<{
    children: Array<{
      text: string | null;
      marks: Array<string> | null;
    }> | null;
  }> | null;
  language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
  authors: Array<{
    family: string | null;
    given: string | null;
    literal: string | null;
    orcid: string | null;
    personSlug: string | null;
    corresponding: boolean | null;
    equal: boolean | null;
  }>;
  issued: {
    year: number;
    month: number | null;
    day: number | null;
  };
  containerTitle: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  articleNumber: string | null;
  publisher: string | null;
  doi: string | null;
  status: "corrected" | "in press" | "preprint" | "published" | "retracted";
  noticeDoi: string | null;
  oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
  pdfUrl: string | null;
  selected: boolean | null;
  topics: Array<{
    _id: string;
    title: string;
    slug: string;
  }> | null;
  issn: string | null;
  isbn: string | null;
  pmid: string | null;
  pmcid: string | null;
  arxiv: string | null;
  abstract: string | null;
  keywords: Array<string> | null;
}>;

// Source: sanity/content/redirect/redirect.query.ts
// Variable: redirectListQuery
// Query: *[_type == "redirect"] | order(_id asc){_id, from, to, permanent}
export type RedirectListQueryResult = Array<{
  _id: string;
  from: string;
  to: string;
  permanent: boolean | null;
}>;

// Source: sanity/content/search/search.query.ts
// Variable: searchManifestQuery
// Query: {  "news": *[_type == "news" && defined(slug.current) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))]{_id, _rev},  "publications": *[_type == "publication" && defined(slug.current) && hidden != true]{_id, _rev},  "people": *[_type == "person" && defined(slug.current) && consentToPublish == true]{_id, _rev},  "topics": *[_type == "topic" && defined(slug.current)]{_id, _rev},  "pages": *[_type == "page" && defined(slug.current)]{_id, _rev}}
export type SearchManifestQueryResult = {
  news: Array<{
    _id: string;
    _rev: string;
  }>;
  publications: Array<{
    _id: string;
    _rev: string;
  }>;
  people: Array<{
    _id: string;
    _rev: string;
  }>;
  topics: Array<{
    _id: string;
    _rev: string;
  }>;
  pages: Array<{
    _id: string;
    _rev: string;
  }>;
};

// Source: sanity/content/search/search.query.ts
// Variable: searchDocumentsQuery
// Query: *[_id in $ids && (  (_type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))) ||  (_type == "publication" && hidden != true) ||  (_type == "person" && consentToPublish == true) ||  _type in ["topic", "page"]) && defined(slug.current)]{  _id,  _type,  "slug": select(_type == "page" => coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current, slug.current),  "title": coalesce(title, name),  "lead": coalesce(standfirst, summary),  role,  kind,  status,  publishedAt,  "year": issued.year,  cslType,  containerTitle,  doi,  pmid,  pmcid,  arxiv,  orcid,  keywords,  altNames,  abstract,  "authors": authors[]{family, given, literal},  "bylines": bylines[!defined(person) || person->consentToPublish == true]{"name": coalesce(person->name, name)}.name,  "mentioned": people[@->consentToPublish == true]->name,  "topics": topics[]->title,  "bio": pt::text(bio),  "text": pt::text(body),  "quotes": body[_type == "quote"].text,  "callouts": body[_type == "callout"]{title, "text": pt::text(content)},  "captions": body[_type == "figure"].caption,  "cells": body[_type == "table"].rows[].cells[],  "notes": body[].markDefs[_type == "footnote"].text,  "videos": body[_type == "video"]{title, transcript}}
export type SearchDocumentsQueryResult = Array<{
  _id: string;
  _type: "news";
  slug: string;
  title: string;
  lead: string;
  role: null;
  kind: "announcement" | "award" | "event" | "media" | "people" | "research";
  status: null;
  publishedAt: string;
  year: null;
  cslType: null;
  containerTitle: null;
  doi: null;
  pmid: null;
  pmcid: null;
  arxiv: null;
  orcid: null;
  keywords: null;
  altNames: null;
  abstract: null;
  authors: null;
  bylines: Array<string | null> | null;
  mentioned: Array<string> | null;
  topics: Array<string> | null;
  bio: string;
  text: string;
  quotes: Array<string>;
  callouts: Array<{
    title: string | null;
    text: string;
  }>;
  captions: Array<string | null>;
  cells: Array<string>;
  notes: Array<string | null>;
  videos: Array<{
    title: string;
    transcript: string | null;
  }>;
} | {
  _id: string;
  _type: "page";
  slug: string;
  title: string;
  lead: null;
  role: null;
  kind: null;
  status: null;
  publishedAt: null;
  year: null;
  cslType: null;
  containerTitle: null;
  doi: null;
  pmid: null;
  pmcid: null;
  arxiv: null;
  orcid: null;
  keywords: null;
  altNames: null;
  abstract: null;
  authors: null;
  bylines: null;
  mentioned: null;
  topics: null;
  bio: string;
  text: string;
  quotes: Array<string>;
  callouts: Array<{
    title: string | null;
    text: string;
  }>;
  captions: Array<string | null>;
  cells: Array<string>;
  notes: Array<string | null>;
  videos: Array<{
    title: string;
    transcript: string | null;
  }>;
} | {
  _id: string;
  _type: "person";
  slug: string;
  title: string;
  lead: null;
  role: string;
  kind: null;
  status: null;
  publishedAt: null;
  year: null;
  cslType: null;
  containerTitle: null;
  doi: null;
  pmid: null;
  pmcid: null;
  arxiv: null;
  orcid: string | null;
  keywords: null;
  altNames: Array<string> | null;
  abstract: null;
  authors: null;
  bylines: null;
  mentioned: null;
  topics: Array<string> | null;
  bio: string;
  text: string;
  quotes: null;
  callouts: null;
  captions: null;
  cells: null;
  notes: null;
  videos: null;
} | {
  _id: string;
  _type: "publication";
  slug: string;
  title: string;
  lead: null;
  role: null;
  kind: null;
  status: "corrected" | "in press" | "preprint" | "published" | "retracted";
  publishedAt: null;
  year: number;
  cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
  containerTitle: string | null;
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
  arxiv: string | null;
  orcid: null;
  keywords: Array<string> | null;
  altNames: null;
  abstract: string | null;
  authors: Array<{
    family: string | null;
    given: string | null;
    literal: string | null;
  }>;
  bylines: null;
  mentioned: null;
  topics: Array<string> | null;
  bio: string;
  text: string;
  quotes: null;
  callouts: null;
  captions: null;
  cells: null;
  notes: null;
  videos: null;
} | {
  _id: string;
  _type: "topic";
  slug: string;
  title: string;
  lead: string | null;
  role: null;
  kind: null;
  status: null;
  publishedAt: null;
  year: null;
  cslType: null;
  containerTitle: null;
  doi: null;
  pmid: null;
  pmcid: null;
  arxiv: null;
  orcid: null;
  keywords: null;
  altNames: null;
  abstract: null;
  authors: null;
  bylines: null;
  mentioned: null;
  topics: null;
  bio: string;
  text: string;
  quotes: Array<string> | null;
  callouts: Array<{
    title: string | null;
    text: string;
  }> | null;
  captions: Array<string | null> | null;
  cells: Array<string> | null;
  notes: Array<string | null> | null;
  videos: Array<{
    title: string;
    transcript: string | null;
  }> | null;
}>;

// Source: sanity/content/search/search.query.ts
// Variable: searchReferrersQuery
// Query: *[  _type in ["news", "publication", "person", "page"] &&  (references($ids) || (_type == "page" && parent->parent._ref in $ids))]{_id}
export type SearchReferrersQueryResult = Array<{
  _id: string;
}>;

// Source: sanity/content/search/search.query.ts
// Variable: pageTitlesQuery
// Query: *[(  (_type == "news" && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))) ||  (_type == "publication" && hidden != true) ||  (_type == "person" && consentToPublish == true) ||  _type in ["topic", "page"]) && defined(slug.current)] | order(_id asc){  _id,  _type,  "slug": select(_type == "page" => coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current, slug.current),  "title": coalesce(title, name)}
export type PageTitlesQueryResult = Array<{
  _id: string;
  _type: "news";
  slug: string;
  title: string;
} | {
  _id: string;
  _type: "page";
  slug: string;
  title: string;
} | {
  _id: string;
  _type: "person";
  slug: string;
  title: string;
} | {
  _id: string;
  _type: "publication";
  slug: string;
  title: string;
} | {
  _id: string;
  _type: "topic";
  slug: string;
  title: string;
}>;

// Source: sanity/content/site-map/site-map.query.ts
// Variable: siteMapQuery
// Query: {  "news": *[_type == "news" && defined(slug.current) && seo.noindex != true && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc){    _id,    "path": slug.current,    _updatedAt,    "image": leadImage.asset._ref  },  "publications": *[_type == "publication" && defined(slug.current) && hidden != true] | order(_id asc){    _id,    "path": slug.current,    _updatedAt  },  "people": *[_type == "person" && defined(slug.current) && consentToPublish == true] | order(_id asc){    _id,    "path": slug.current,    _updatedAt,    "image": portrait.asset._ref  },  "topics": *[_type == "topic" && defined(slug.current)] | order(_id asc){    _id,    "path": slug.current,    _updatedAt,    "image": image.asset._ref  },  "pages": *[_type == "page" && defined(slug.current) && seo.noindex != true] | order(_id asc){    _id,    "path": coalesce(parent->parent->slug.current + "/", "") +  coalesce(parent->slug.current + "/", "") + slug.current,    _updatedAt  }}
export type SiteMapQueryResult = {
  news: Array<{
    _id: string;
    path: string;
    _updatedAt: string;
    image: string | null;
  }>;
  publications: Array<{
    _id: string;
    path: string;
    _updatedAt: string;
  }>;
  people: Array<{
    _id: string;
    path: string;
    _updatedAt: string;
    image: string | null;
  }>;
  topics: Array<{
    _id: string;
    path: string;
    _updatedAt: string;
    image: string | null;
  }>;
  pages: Array<{
    _id: string;
    path: string;
    _updatedAt: string;
  }>;
};

// Source: sanity/content/site-map/site-map.query.ts
// Variable: newsMapQuery
// Query: *[  _type == "news" && defined(slug.current) && seo.noindex != true && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))) && publishedAt >= $since] | order(publishedAt desc, _id asc)[0...1000]{_id, "slug": slug.current, title, publishedAt}
export type NewsMapQueryResult = Array<{
  _id: string;
  slug: string;
  title: string;
  publishedAt: string;
}>;

// Source: sanity/content/site-settings/site-settings.query.ts
// Variable: siteFrameQuery
// Query: *[_type == "siteSettings" && _id == "siteSettings"][0]{  _id,  name,  shortName,  url,  description,  logo{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  parentOrganisation{name, ror},  address,  contact{email, phone},  navigation[]{label, href},  footer[]{label, href},  socials[]{label, url},  language,  locale,  timezone,  citationStyle,  accentColour,  defaultImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  analytics[]{provider, id, host},  consent{    version,    heading,    text,    purposes{analytics, media},    "policyPath": policyPage->slug.current,    statisticsUntilObjection  },  accessibilityContact}
export type SiteFrameQueryResult = {
  _id: "siteSettings";
  name: string;
  shortName: string | null;
  url: string;
  description: string | null;
  logo: {
    assetId: string;
    lqip: string | null;
    alt: string;
    decorative: null;
    caption: null;
    credit: string | null;
    creditUrl: null;
    licence: null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  parentOrganisation: {
    name: string;
    ror: string | null;
  } | null;
  address: string | null;
  contact: {
    email: string | null;
    phone: string | null;
  } | null;
  navigation: Array<{
    label: string;
    href: string;
  }> | null;
  footer: Array<{
    label: string;
    href: string;
  }> | null;
  socials: Array<{
    label: string;
    url: string;
  }> | null;
  language: "en" | "es" | null;
  locale: string;
  timezone: string;
  citationStyle: "apa" | "harvard" | "nature" | "vancouver";
  accentColour: string | null;
  defaultImage: {
    assetId: string;
    lqip: string | null;
    alt: string;
    decorative: null;
    caption: null;
    credit: string | null;
    creditUrl: null;
    licence: null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  analytics: Array<{
    provider: "ga4" | "matomo" | "plausible" | "posthog" | "umami";
    id: string;
    host: string | null;
  }> | null;
  consent: {
    version: number;
    heading: string;
    text: string;
    purposes: {
      analytics: string | null;
      media: string | null;
    } | null;
    policyPath: string;
    statisticsUntilObjection: boolean | null;
  };
  accessibilityContact: string;
} | null;

// Source: sanity/content/topic/topic.query.ts
// Variable: topicListQuery
// Query: *[_type == "topic" && defined(slug.current)] | order(lower(title) asc){  _id, title, "slug": slug.current, summary}
export type TopicListQueryResult = Array<{
  _id: string;
  title: string;
  slug: string;
  summary: string | null;
}>;

// Source: sanity/content/topic/topic.query.ts
// Variable: topicBySlugQuery
// Query: *[_type == "topic" && slug.current == $slug][0]{  _id, title, "slug": slug.current, summary,  _updatedAt,  "body": body[]{  ...,  _type == "block" => {markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}},  _type == "callout" => {"content": content[]{..., markDefs[]{  ...,  _type == "citation" => {    "publication": select(publication->hidden != true => publication->{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}})  }}}},  _type == "figure" => {"image": {  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}}},  image{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  parent->{_id, title, "slug": slug.current},  "children": *[_type == "topic" && parent._ref == ^._id] | order(lower(title) asc){_id, title, "slug": slug.current, summary},  "lead": select(lead->consentToPublish == true => lead->{  _id,  "slug": slug.current,  name,  honorific,  role,  group,  orcid,  portrait{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}}),  identifiers[]{scheme, value},  "news": *[_type == "news" && references(^._id) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))] | order(publishedAt desc, _id asc)[0...24]{  _id,  "slug": slug.current,  title,  standfirst,  kind,  publishedAt,  leadImage{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}},  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "newsTotal": count(*[_type == "news" && references(^._id) && (  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())))]),  "publications": *[_type == "publication" && references(^._id) && hidden != true]    | order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc)[0...50]{  _id,  "slug": slug.current,  cslType,  title,  titleRich[]{children[]{text, marks}},  language,  authors[]{    family,    given,    literal,    orcid,    "personSlug": select(person->consentToPublish == true => person->slug.current),    corresponding,    equal  },  issued{year, month, day},  containerTitle,  volume,  issue,  pages,  articleNumber,  publisher,  doi,  status,  noticeDoi,  oaStatus,  pdfUrl,  selected,  "topics": topics[defined(@->_id)]->{_id, title, "slug": slug.current}},  "publicationsTotal": count(*[_type == "publication" && references(^._id) && hidden != true]),  "people": *[_type == "person" && references(^._id) && consentToPublish == true]    | order(lower(family) asc, lower(name) asc){  _id,  "slug": slug.current,  name,  honorific,  role,  group,  orcid,  portrait{  "assetId": asset._ref,  "lqip": asset->metadata.lqip,  alt,  decorative,  caption,  credit,  creditUrl,  licence,  hotspot{x, y},  crop{top, bottom, left, right}}}}
export type TopicBySlugQueryResult = {
  _id: string;
  title: string;
  slug: string;
  summary: string | null;
  _updatedAt: string;
  body: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "h2" | "h3" | "h4" | "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      publication: {
        _id: string;
        slug: string;
        cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
        title: string;
        titleRich: Array<{
          children: Array<{
            text: string | null;
            marks: Array<string> | null;
          }> | null;
        }> | null;
        language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
        authors: Array<{
          family: string | null;
          given: string | null;
          literal: string | null;
          orcid: string | null;
          personSlug: string | null;
          corresponding: boolean | null;
          equal: boolean | null;
        }>;
        issued: {
          year: number;
          month: number | null;
          day: number | null;
        };
        containerTitle: string | null;
        volume: string | null;
        issue: string | null;
        pages: string | null;
        articleNumber: string | null;
        publisher: string | null;
        doi: string | null;
        status: "corrected" | "in press" | "preprint" | "published" | "retracted";
        noticeDoi: string | null;
        oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
        pdfUrl: string | null;
        selected: boolean | null;
        topics: Array<{
          _id: string;
          title: string;
          slug: string;
        }> | null;
      };
      _type: "citation";
      _key: string;
    } | {
      text: string;
      _type: "footnote";
      _key: string;
    } | {
      href: string;
      _type: "link";
      _key: string;
    } | {
      language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh";
      _type: "otherLanguage";
      _key: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  } | {
    _key: string;
    _type: "callout";
    tone: "finding" | "note" | "warning";
    title?: string;
    content: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        href: string;
        _type: "link";
        _key: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }>;
  } | {
    _key: string;
    _type: "figure";
    asset: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    decorative?: boolean;
    caption?: string;
    credit: string;
    creditUrl?: string;
    licence?: string;
    image: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    };
  } | {
    _key: string;
    _type: "math";
    latex: string;
    description?: string;
  } | {
    _key: string;
    _type: "quote";
    text: string;
    attribution?: string;
  } | {
    _key: string;
    _type: "table";
    caption?: string;
    headerRow?: boolean;
    headerColumn?: boolean;
    rows: Array<{
      _key: string;
    } & TableRow>;
  } | {
    _key: string;
    _type: "video";
    url: string;
    title: string;
    transcript?: string;
  }> | null;
  image: {
    assetId: string;
    lqip: string | null;
    alt: string;
    decorative: null;
    caption: null;
    credit: string | null;
    creditUrl: null;
    licence: null;
    hotspot: {
      x: number;
      y: number;
    } | null;
    crop: {
      top: number;
      bottom: number;
      left: number;
      right: number;
    } | null;
  } | null;
  parent: {
    _id: string;
    title: string;
    slug: string;
  } | null;
  children: Array<{
    _id: string;
    title: string;
    slug: string;
    summary: string | null;
  }>;
  lead: {
    _id: string;
    slug: string;
    name: string;
    honorific: string | null;
    role: string;
    group: "alumni" | "PI" | "postdoc" | "staff" | "student" | "visitor";
    orcid: string | null;
    portrait: {
      assetId: string;
      lqip: string | null;
      alt: string;
      decorative: null;
      caption: null;
      credit: string | null;
      creditUrl: null;
      licence: null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
  } | null;
  identifiers: Array<{
    scheme: "mesh" | "wikidata";
    value: string;
  }> | null;
  news: Array<{
    _id: string;
    slug: string;
    title: string;
    standfirst: string;
    kind: "announcement" | "award" | "event" | "media" | "people" | "research";
    publishedAt: string;
    leadImage: {
      assetId: string;
      lqip: string | null;
      alt: string | null;
      decorative: boolean | null;
      caption: string | null;
      credit: string;
      creditUrl: string | null;
      licence: string | null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  newsTotal: number;
  publications: Array<{
    _id: string;
    slug: string;
    cslType: "article-journal" | "article" | "book" | "chapter" | "dataset" | "paper-conference" | "report" | "software" | "thesis";
    title: string;
    titleRich: Array<{
      children: Array<{
        text: string | null;
        marks: Array<string> | null;
      }> | null;
    }> | null;
    language: "ar" | "ca" | "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "la" | "nl" | "pl" | "pt" | "ru" | "tr" | "zh" | null;
    authors: Array<{
      family: string | null;
      given: string | null;
      literal: string | null;
      orcid: string | null;
      personSlug: string | null;
      corresponding: boolean | null;
      equal: boolean | null;
    }>;
    issued: {
      year: number;
      month: number | null;
      day: number | null;
    };
    containerTitle: string | null;
    volume: string | null;
    issue: string | null;
    pages: string | null;
    articleNumber: string | null;
    publisher: string | null;
    doi: string | null;
    status: "corrected" | "in press" | "preprint" | "published" | "retracted";
    noticeDoi: string | null;
    oaStatus: "bronze" | "closed" | "diamond" | "gold" | "green" | "hybrid" | null;
    pdfUrl: string | null;
    selected: boolean | null;
    topics: Array<{
      _id: string;
      title: string;
      slug: string;
    }> | null;
  }>;
  publicationsTotal: number;
  people: Array<{
    _id: string;
    slug: string;
    name: string;
    honorific: string | null;
    role: string;
    group: "alumni" | "PI" | "postdoc" | "staff" | "student" | "visitor";
    orcid: string | null;
    portrait: {
      assetId: string;
      lqip: string | null;
      alt: string;
      decorative: null;
      caption: null;
      credit: string | null;
      creditUrl: null;
      licence: null;
      hotspot: {
        x: number;
        y: number;
      } | null;
      crop: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      } | null;
    } | null;
  }>;
} | null;

// Source: sanity/content/topic/topic.query.ts
// Variable: topicSlugsQuery
// Query: *[_type == "topic" && defined(slug.current)] | order(_id asc){  _id,  "slug": slug.current,  _updatedAt}
export type TopicSlugsQueryResult = Array<{
  _id: string;
  slug: string;
  _updatedAt: string;
}>;

