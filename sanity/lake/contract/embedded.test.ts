import { connectEmbedded } from './embedded-lake.ts'
import { lakeContract } from './lake-contract.ts'

lakeContract({ connect: connectEmbedded })
