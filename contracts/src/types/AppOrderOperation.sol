// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder, AppOrderHash} from "./AppOrder.sol";
import {OrderOperation} from "./Enums.sol";

/// @notice A app order to publish (SIGN) or to revoke (CLOSE), with its signer's consent.
/// @dev `sign` is needed when the caller is not the signer himself; it is not part of the hash.
struct AppOrderOperation {
    AppOrder order;
    OrderOperation operation;
    bytes sign;
}

using AppOrderOperationHash for AppOrderOperation global;

/// @notice EIP-712 struct hash of an operation on a app order.
library AppOrderOperationHash {
    bytes32 internal constant TYPEHASH =
        keccak256(abi.encodePacked("AppOrderOperation(AppOrder order,uint256 operation)", AppOrderHash.TYPE));

    /// @param orderHash struct hash of the order inside, which the caller has at hand.
    function structHash(AppOrderOperation calldata o, bytes32 orderHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, orderHash, uint256(o.operation)));
    }
}
