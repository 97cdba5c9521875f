import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

test.each([
  ['a stranger', from('203.0.113.9'), '', '203.0.113.9'],
  ['a stranger who claims to be another', from('203.0.113.9'), '198.51.100.1', '203.0.113.9'],
  ['a visitor through the front server', from('127.0.0.1'), '203.0.113.9', '203.0.113.9'],
  ['one who claims to be another, through it', from('::ffff:127.0.0.1'), '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['a visitor through two servers on this machine', from('::1'), '203.0.113.9, 127.0.0.1', '203.0.113.9'],
  ['a program on this machine', from('127.0.0.1'), '', null],
  ['a browser on this machine', from('127.0.0.1'), '::1', null],
  ['a request without a connection', undefined, '', null],
])('%s', (_who, binding, forwarded, address) => {
  const headers = new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {})
  expect(clientAddress(binding, headers)).toBe(address)
})
