import type { Picture } from './draw.ts'
import { logo } from './logo.ts'
import { conferenceStage } from './scenes/conference-stage.ts'
import { dataTapestry } from './scenes/data-tapestry.ts'
import { ferritinCage } from './scenes/ferritin-cage.ts'
import { fieldInTheBore } from './scenes/field-in-the-bore.ts'
import { heartAndSpleen } from './scenes/heart-and-spleen.ts'
import { heartMuscle } from './scenes/heart-muscle.ts'
import { infusion } from './scenes/infusion.ts'
import { ironFilings } from './scenes/iron-filings.ts'
import { labNotebook } from './scenes/lab-notebook.ts'
import { medal } from './scenes/medal.ts'
import { membraneGate } from './scenes/membrane-gate.ts'
import { microphone } from './scenes/microphone.ts'
import { mitochondrion } from './scenes/mitochondrion.ts'
import { oxfordValencia } from './scenes/oxford-valencia.ts'
import { redCells } from './scenes/red-cells.ts'
import { relaxationCurves } from './scenes/relaxation-curves.ts'
import { shortAxisSlices } from './scenes/short-axis-slices.ts'
import { workbench } from './scenes/workbench.ts'
import { portraits } from './sitters.ts'

/** Every picture of the demo content. */
export const pictures: readonly Picture[] = [
  conferenceStage,
  dataTapestry,
  ferritinCage,
  fieldInTheBore,
  heartAndSpleen,
  heartMuscle,
  infusion,
  ironFilings,
  labNotebook,
  medal,
  membraneGate,
  microphone,
  mitochondrion,
  oxfordValencia,
  redCells,
  relaxationCurves,
  shortAxisSlices,
  workbench,
  ...portraits,
  logo,
]
