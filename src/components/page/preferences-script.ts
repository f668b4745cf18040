/**
 * The one inline script: sets what the reader chose before the first paint, so that nothing flashes.
 * It is a constant, so that its hash can stand in the content security policy.
 */
export const preferencesScript =
  "(d=>{let s={};try{s=localStorage}catch{}if(s.theme)d.theme=s.theme;if(s.still||/[?&]still\\b/.test(location.search))d.still=''})(document.documentElement.dataset)";
