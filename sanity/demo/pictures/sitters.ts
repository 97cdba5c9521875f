import { palette } from './palette.ts'
import { portraitOf } from './portrait.ts'

/** The invented people of the demo content, named after their documents. */
export const portraits = [
  portraitOf({
    name: 'portrait-hema-castellan',
    ground: 'rustDeep',
    halo: 'ochre',
    skin: '#b97a4e',
    hair: { style: 'bun', ink: 'inkDeep' },
    coat: { style: 'jacket', ink: 'ink', trim: 'sand' },
    glasses: true,
  }),
  portraitOf({
    name: 'portrait-rowan-ironside',
    ground: 'ink',
    halo: 'sea',
    skin: '#e8bd94',
    hair: { style: 'cropped', ink: 'rust' },
    coat: { style: 'jumper', ink: 'rust', trim: 'sand' },
    beard: true,
  }),
  portraitOf({
    name: 'portrait-sienna-marlow',
    ground: 'sea',
    halo: 'paper',
    skin: '#7a4a2e',
    hair: { style: 'curls', ink: 'inkDeep' },
    coat: { style: 'labCoat', ink: 'rust', trim: 'ochre' },
  }),
  portraitOf({
    name: 'portrait-tobias-lode',
    ground: 'ochre',
    halo: 'paper',
    skin: '#efcba6',
    hair: { style: 'receding', ink: 'inkSoft' },
    coat: { style: 'scarf', ink: 'inkSoft', trim: 'ember' },
    glasses: true,
  }),
  portraitOf({
    name: 'portrait-amina-steele',
    ground: 'inkDeep',
    halo: 'ember',
    skin: '#c58f66',
    hair: { style: 'headscarf', ink: 'sea' },
    coat: { style: 'labCoat', ink: 'inkSoft', trim: 'rust' },
  }),
  portraitOf({
    name: 'portrait-mateo-herrero',
    ground: 'sand',
    halo: 'rust',
    skin: '#d9a577',
    hair: { style: 'curls', ink: 'rustDeep' },
    coat: { style: 'jumper', ink: 'inkSoft', trim: 'ochre' },
  }),
  portraitOf({
    name: 'portrait-ingrid-malm',
    ground: 'inkSoft',
    halo: 'sand',
    skin: palette.sand,
    hair: { style: 'long', ink: 'ochre' },
    coat: { style: 'jacket', ink: 'rustDeep', trim: 'bone' },
  }),
  portraitOf({
    name: 'portrait-wren-gantry',
    ground: 'rust',
    halo: 'mist',
    skin: '#5f3a26',
    hair: { style: 'bob', ink: 'inkDeep' },
    coat: { style: 'scarf', ink: 'ink', trim: 'ochre' },
  }),
]
