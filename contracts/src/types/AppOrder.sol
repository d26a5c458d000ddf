// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice The offer of an app's owner to let it run, for a price, as many times as the volume says.
/// @dev Signed under EIP-712 by the current owner of `app`. `sign` is not part of the hash.
struct AppOrder {
    /// The app, an entry of the app registry.
    address app;
    /// Price of one task, in nRLC.
    uint256 appprice;
    /// Number of tasks the order is good for.
    uint256 volume;
    /// What the app needs (bit 0: TEE; bits 1 to 3: TEE framework; the rest is free).
    bytes32 tag;
    /// The only dataset accepted, or a group contract of datasets; 0 for any.
    address datasetrestrict;
    /// The only workerpool accepted, or a group contract of workerpools; 0 for any.
    address workerpoolrestrict;
    /// The only requester accepted, or a group contract of requesters; 0 for any.
    address requesterrestrict;
    /// Makes two otherwise equal orders different.
    bytes32 salt;
    /// Signature of the app's owner over the order's digest.
    bytes sign;
}

using AppOrderHash for AppOrder global;

/// @notice EIP-712 struct hash of an app order.
library AppOrderHash {
    string internal constant TYPE =
        "AppOrder(address app,uint256 appprice,uint256 volume,bytes32 tag,address datasetrestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0x60815a0eeec47dddf1615fe53b31d016c31444e01b9d796db365443a6445d008;

    function structHash(AppOrder calldata o) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                TYPEHASH,
                o.app,
                o.appprice,
                o.volume,
                o.tag,
                o.datasetrestrict,
                o.workerpoolrestrict,
                o.requesterrestrict,
                o.salt
            )
        );
    }
}
