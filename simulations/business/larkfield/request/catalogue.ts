import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../kernel/index.ts";

/** The ten domains in the order in which they are there or join; the fact types each of them owns (DOMAIN.md §6.1). */
export const archetypes = [
  { code: "products", facts: ["ProductListed", "AttributeCorrected", "RangeChanged", "RangeChecked"] },
  { code: "pricing", facts: ["PriceSet", "PromotionStarted", "MarkdownDecided", "PromotionEnded"] },
  { code: "inventory", facts: ["StockPosition", "StockReserved", "StockCounted", "StockMoved"] },
  { code: "orders", facts: ["OrderPlaced", "OrderConfirmed", "LineCancelled", "OrderCompleted"] },
  { code: "payment", facts: ["PaymentAuthorised", "OrderHeldForFraud", "PaymentCaptured", "HoldReleased"] },
  { code: "stores", facts: ["ItemSold", "ShelfGapSeen", "ItemReturnedInStore", "StoreOpened"] },
  { code: "fulfilment", facts: ["LinePicked", "ParcelHandedOver", "PickShort", "ParcelPacked"] },
  { code: "delivery", facts: ["DeliveryPromised", "ParcelScanned", "DeliveryFailed", "ParcelDelivered"] },
  { code: "customers", facts: ["CustomerRegistered", "ConsentChanged", "TierReached", "ComplaintRaised"] },
  { code: "returns", facts: ["ReturnReceived", "RefundPaid", "GoodsGraded", "PurchaseOrdered"] },
] as const;

/** Mean hours between two facts of a key, one of these for each type. */
export const changeHours = [12, 24, 48, 168, 720] as const;

/** The smallest m of a decision that counts as reading many inputs. */
export const MANY_INPUTS = 4;

/**
 * What is decided: how many inputs it reads, what a right, a wrong and a manual decision are worth (G : L : Gm), and how
 * old an input may be (DOMAIN.md §6.2, §6.6). S1 to S3 are the simple ones; a day is our own figure for their useful age.
 */
export const decisionKinds = [
  { code: "replenish", inputs: 5, gain: 1, loss: 3, manual: 0.5, usefulMs: 4 * HOUR_MS },
  { code: "fraudHold", inputs: 5, gain: 10, loss: 34, manual: 4, usefulMs: 2 * SECOND_MS },
  { code: "markdown", inputs: 5, gain: 1, loss: 4, manual: 0.4, usefulMs: HOUR_MS },
  { code: "winBack", inputs: 5, gain: 5, loss: 20, manual: 0, usefulMs: DAY_MS },
  { code: "promise", inputs: 5, gain: 10, loss: 34, manual: 4, usefulMs: MINUTE_MS },
  { code: "sourcing", inputs: 4, gain: 4, loss: 34, manual: 1, usefulMs: MINUTE_MS },
  { code: "refund", inputs: 5, gain: 2, loss: 12, manual: 1, usefulMs: HOUR_MS },
  { code: "promotion", inputs: 5, gain: 3, loss: 9, manual: 1, usefulMs: 15 * MINUTE_MS },
  { code: "shelfCheck", inputs: 1, gain: 1, loss: 3, manual: 0.4, usefulMs: DAY_MS },
  { code: "priceLabel", inputs: 1, gain: 1, loss: 3, manual: 0.4, usefulMs: DAY_MS },
  { code: "parcelReply", inputs: 2, gain: 1, loss: 3, manual: 0.4, usefulMs: DAY_MS },
] as const;
