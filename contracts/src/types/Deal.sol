// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice An asset as a deal took it.
struct Resource {
    /// The entry; 0 when the deal has none.
    address pointer;
    /// Its owner when the orders were matched, who is paid even if the entry is sold later.
    address owner;
    /// Price of one task, in nRLC.
    uint256 price;
}

/// @notice Four orders brought together. A deal never changes.
struct Deal {
    Resource app;
    Resource dataset;
    Resource workerpool;
    /// Trust asked, at least 1.
    uint256 trust;
    uint256 category;
    /// Union of the tags of app, dataset and request.
    bytes32 tag;
    address requester;
    address beneficiary;
    address callback;
    string params;
    /// Time of the match, in seconds: deadlines count from here.
    uint256 startTime;
    /// Index of the first task.
    uint256 botFirst;
    /// Number of tasks.
    uint256 botSize;
    /// What each worker locks for a task, in nRLC.
    uint256 workerStake;
    /// The scheduler's share of the workerpool price, in percent.
    uint256 schedulerRewardRatio;
    /// Who pays; the requester unless the match was sponsored.
    address sponsor;
}
