/**
 * Loaded before the worker (`node --require`), in its threads too: takes from the SDK the hook by which it notes the call
 * stack of every promise of every workflow. The notes serve one thing, the tab « Call Stack » of the Temporal UI, and cost
 * a quarter of the time in the sandbox (docs/adr/0011-no-call-stacks.md). The SDK goes on without and says so once.
 */
import v8 from 'node:v8';

Object.defineProperty(v8, 'promiseHooks', { value: undefined });
