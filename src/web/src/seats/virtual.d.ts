declare module "virtual:state-2024" {
  const state: import("./state2024").State2024;
  export default state;
}
