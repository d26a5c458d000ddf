// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The rules of money and trust once more
/// @notice Written from the protocol's description and not from the contracts, so that a slip there is not repeated here.
library Rules {
    address internal constant KITTY = 0x99c2268479b93fDe36232351229815DF80837e23;

    /// @notice Weight of a worker with this score.
    function weight(uint256 score) internal pure returns (uint256) {
        return score < 9 ? 2 : score / 3 - 1;
    }

    /// @notice How many times a weight can be halved before it is 1: the worker's share of the reward.
    function share(uint256 weight_) internal pure returns (uint256 halvings) {
        while (weight_ > 1) {
            weight_ /= 2;
            ++halvings;
        }
    }

    /// @notice A tenth of the kitty; at least 1 RLC, or all of it if there is less.
    function kittyPart(uint256 kitty) internal pure returns (uint256) {
        uint256 tenth = kitty / 10;
        if (tenth >= 1e9) return tenth;
        return kitty < 1e9 ? kitty : 1e9;
    }

    /// @notice A score after a lie, or after silence.
    function faulty(uint256 score) internal pure returns (uint256) {
        return score * 2 / 3;
    }

    function percent(uint256 amount, uint256 ratio) internal pure returns (uint256) {
        return amount * ratio / 100;
    }
}
