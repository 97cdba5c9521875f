import { connectEmbedded } from './embedded-lake.ts'
import { hostedLake } from './hosted-lake.ts'
import { lakeContract } from './lake-contract.ts'

lakeContract({ connect: hostedLake() ?? connectEmbedded })
