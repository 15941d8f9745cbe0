/**
 * ONNX Runtime from 1.30 on makes a number for the machine and a store of events in the user's home folder
 * (`~/.cache/Microsoft/DeveloperTools/.onnxruntime`), to be sent to its maker, unless this is set. It is read by native
 * code, so it must be set in the main thread, before a thread loads the engine: the environment of a thread is a copy.
 */
export function silenceEngine(env: NodeJS.ProcessEnv = process.env): void {
  env.ORT_DISABLE_TELEMETRY = '1';
}
