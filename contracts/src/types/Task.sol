// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {TaskStatus} from "./Enums.sol";

/// @notice One unit of work of a deal.
struct Task {
    TaskStatus status;
    bytes32 dealid;
    /// Index inside the request: botFirst to botFirst + botSize - 1.
    uint256 idx;
    /// Time T of the category, in seconds.
    uint256 timeref;
    /// Contributions are taken before this time, in seconds.
    uint256 contributionDeadline;
    /// Reveals are taken before this time; 0 without consensus.
    uint256 revealDeadline;
    /// The task can be finalized before this time, and claimed from it on.
    uint256 finalDeadline;
    /// Result hash that reached consensus; 0 without consensus.
    bytes32 consensusValue;
    uint256 revealCounter;
    uint256 winnerCounter;
    /// In order of contribution.
    address[] contributors;
    bytes32 resultDigest;
    /// Where the result is, as the scheduler said.
    bytes results;
    /// Always 0; kept for the shape.
    uint256 resultsTimestamp;
    /// What the callback received.
    bytes resultsCallback;
}
