// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice A deal of the short road: trust at most 1, one transaction per result. Prices in nRLC.
struct DealBoost {
    address appOwner;
    uint96 appPrice;
    address datasetOwner;
    uint96 datasetPrice;
    address workerpoolOwner;
    uint96 workerpoolPrice;
    address requester;
    /// The worker's part of the workerpool price.
    uint96 workerReward;
    address callback;
    /// Results are taken until this time, in seconds; claims from it on.
    uint40 deadline;
    uint16 botFirst;
    uint16 botSize;
    /// Low three bytes of the union of tags.
    bytes3 shortTag;
    address sponsor;
}
